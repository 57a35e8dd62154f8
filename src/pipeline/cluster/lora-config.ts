import { readConfig } from '../../engine/model/read-config.ts';
import type { QaArguments } from '../arguments/qa-arguments.ts';
import { configFileOf } from '../preprocess/model-files.ts';

/** The parameters of PEFT's `LoraConfig` for a run with a new adapter. Throws a `Failure` where its model cannot be read. */
export async function loraConfig({ lora, model }: QaArguments): Promise<Readonly<Record<string, unknown>>> {
  const { architecture } = await readConfig(await configFileOf(model));
  return {
    task_type: 'QUESTION_ANS',
    r: lora.r,
    lora_alpha: lora.loraAlpha,
    lora_dropout: lora.loraDropout,
    target_modules: lora.targetModules ?? architecture.loraTargets,
    modules_to_save: lora.modulesToSave,
    use_rslora: lora.useRslora,
  };
}
