import { type Adapter, readAdapter } from '../../engine/lora/adapter-files.ts';
import { type LoraSettings, wireLora } from '../../engine/lora/lora.ts';
import { newAdapter } from '../../engine/lora/new-adapter.ts';
import { requireFit } from '../../engine/lora/require-fit.ts';
import type { Model } from '../../engine/model/model.ts';
import { readConfig } from '../../engine/model/read-config.ts';
import { newModel, readModel } from '../../engine/model/read-model.ts';
import type { TensorView } from '../../engine/trainer.ts';
import { defineModel } from '../../engine/training/define-model.ts';
import type { ModelDefinition } from '../../engine/training/model-definition.ts';
import type { EmitEvent } from '../../shared/events.ts';
import type { QaArguments } from '../arguments/qa-arguments.ts';
import { configFileOf } from '../preprocess/model-files.ts';

/** The model of a run, before it is trained. */
export interface RunModel {
  readonly model: Model;
  readonly definition: ModelDefinition;
  /** Names of the parameters to train. */
  readonly trained: readonly string[];
  /** Every parameter, those of adapters included. */
  readonly parameters: ReadonlyMap<string, TensorView>;
  readonly lora: LoraSettings | undefined;
}

/** Opens the model that the arguments name: from its folder or from scratch, with an adapter or without. */
export async function openModel(args: QaArguments, vocabSize: number, emit: EmitEvent): Promise<RunModel> {
  const model = await baseModel(args, vocabSize);
  reportNewParameters(model, args, emit);
  const adapter = await adapterOf(args, model);
  const lora = adapter?.settings ?? (args.lora.useLora ? newSettings(args, model) : undefined);
  const { definition, trained } = defineModel(model, lora);
  const adapted =
    adapter?.parameters ??
    (lora ? newAdapter(wireLora(lora, model.specifications), lora, args.training.seed) : new Map<string, TensorView>());
  return { model, definition, trained, parameters: new Map([...model.parameters, ...adapted]), lora };
}

async function baseModel({ model, training }: QaArguments, vocabSize: number): Promise<Model> {
  if (model.modelNameOrPath !== null) return readModel(model.modelNameOrPath, training.seed, await configFileOf(model));
  const path = await configFileOf(model);
  const { configJson } = await readConfig(path);
  return newModel({ ...configJson, vocab_size: vocabSize }, path, training.seed);
}

async function adapterOf({ lora, ...args }: QaArguments, model: Model): Promise<Adapter | undefined> {
  if (lora.adapterNameOrPath === null) return undefined;
  const adapter = await readAdapter(lora.adapterNameOrPath);
  const wiring = wireLora(adapter.settings, model.specifications);
  requireFit(model, adapter, wiring, { model: args.model.modelNameOrPath ?? '', adapter: lora.adapterNameOrPath });
  return adapter;
}

function newSettings({ lora }: QaArguments, { architecture }: Model): LoraSettings {
  return {
    r: lora.r,
    loraAlpha: lora.loraAlpha,
    loraDropout: lora.loraDropout,
    targetModules: lora.targetModules ?? architecture.loraTargets,
    modulesToSave: lora.modulesToSave,
    useRslora: lora.useRslora,
  };
}

function reportNewParameters({ initialized }: Model, { model }: QaArguments, emit: EmitEvent): void {
  if (model.modelNameOrPath === null || initialized.length === 0) return;
  emit({
    type: 'log',
    level: 'info',
    code: 'head-initialized',
    message: `${model.modelNameOrPath} has no question-answering head: ${initialized.join(' and ')} start at random.`,
  });
}
