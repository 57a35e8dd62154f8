import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import { readSafetensors } from '../safetensors/read.ts';
import { writeSafetensors } from '../safetensors/write.ts';
import type { TensorView } from '../trainer.ts';
import type { LoraSettings } from './lora.ts';

/** What PEFT puts before the names of a wrapped model's modules. */
const peftPrefix = 'base_model.model.';

const names = z
  .union([z.string().transform((name) => [name]), z.array(z.string())])
  .transform((given) => [...new Set(given)]);

/** Fields that change what an adapter computes in ways that are not built here: they must be absent, false or empty. */
const unsupported = z.unknown().refine(isUnset, 'is not supported here').optional();

const adapterConfigSchema = z.object({
  peft_type: z.literal('LORA'),
  r: z.int().positive(),
  lora_alpha: z.number(),
  lora_dropout: z.number().min(0).lt(1).default(0),
  target_modules: names,
  modules_to_save: names.nullish(),
  use_rslora: z.boolean().default(false),
  use_dora: unsupported,
  use_qalora: unsupported,
  use_bdlora: unsupported,
  lora_bias: unsupported,
  rank_pattern: unsupported,
  alpha_pattern: unsupported,
  layers_to_transform: unsupported,
  layer_replication: unsupported,
  exclude_modules: unsupported,
  target_parameters: unsupported,
  trainable_token_indices: unsupported,
  alora_invocation_tokens: unsupported,
  bias: z.literal('none').default('none'),
  fan_in_fan_out: z.literal(false).default(false),
  base_model_name_or_path: z.string().nullish(),
});

export interface Adapter {
  readonly settings: LoraSettings;
  readonly baseModel: string | undefined;
  /** Adapter and saved parameters by the names used in training, without PEFT's prefix. */
  readonly parameters: ReadonlyMap<string, TensorView>;
}

/** Reads a LoRA adapter folder as PEFT writes it: `adapter_config.json` and `adapter_model.safetensors`. */
export async function readAdapter(folder: string): Promise<Adapter> {
  const path = join(folder, 'adapter_config.json');
  const config = adapterConfigSchema.safeParse(await readJson(path));
  if (!config.success) {
    const [issue] = config.error.issues;
    throw new Failure({
      code: 'adapter-unusable',
      message: `${path} is no adapter that can be used here: "${issue!.path.join('.')}": ${issue!.message}.`,
      mend: 'Use a plain LoRA adapter, or merge this one into its model with PEFT (merge_and_unload) and use that.',
    });
  }
  const { tensors } = await readSafetensors(join(folder, 'adapter_model.safetensors'));
  return {
    settings: {
      r: config.data.r,
      loraAlpha: config.data.lora_alpha,
      loraDropout: config.data.lora_dropout,
      targetModules: config.data.target_modules,
      modulesToSave: config.data.modules_to_save ?? [],
      useRslora: config.data.use_rslora,
    },
    baseModel: config.data.base_model_name_or_path ?? undefined,
    parameters: new Map([...tensors].map(([name, tensor]) => [trainedName(name), tensor])),
  };
}

/** Writes an adapter folder that PEFT's `PeftModel.from_pretrained` loads. */
export async function writeAdapter(folder: string, adapter: Adapter): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { settings } = adapter;
  const config = {
    base_model_name_or_path: adapter.baseModel ?? null,
    bias: 'none',
    fan_in_fan_out: false,
    inference_mode: true,
    init_lora_weights: true,
    lora_alpha: settings.loraAlpha,
    lora_dropout: settings.loraDropout,
    modules_to_save: settings.modulesToSave,
    peft_type: 'LORA',
    r: settings.r,
    target_modules: settings.targetModules.includes('all-linear') ? 'all-linear' : settings.targetModules,
    task_type: 'QUESTION_ANS',
    use_dora: false,
    use_rslora: settings.useRslora,
  };
  await writeFile(join(folder, 'adapter_config.json'), `${JSON.stringify(config, undefined, 2)}\n`);
  const tensors = new Map([...adapter.parameters].map(([name, tensor]) => [`${peftPrefix}${name}`, tensor]));
  await writeSafetensors(join(folder, 'adapter_model.safetensors'), tensors);
}

function isUnset(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === false;
}

/** PEFT has written saved modules both with and without the wrapper's own name in them. */
function trainedName(name: string): string {
  const bare = name.startsWith(peftPrefix) ? name.slice(peftPrefix.length) : name;
  return bare.replace('.modules_to_save.default.', '.').replace('.default.weight', '.weight');
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new Failure({
      code: 'adapter-missing',
      message: `There is no readable adapter at ${path}.`,
      mend: 'Name the folder that holds adapter_config.json and adapter_model.safetensors.',
      cause,
    });
  }
}
