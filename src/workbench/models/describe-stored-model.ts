import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Model } from '../../shared/contract/models.ts';
import { describeModel } from '../../engine/model/describe-model.ts';
import { readSafetensorsHeader } from '../../engine/safetensors/read.ts';
import { describeFailure, Failure } from '../../shared/failure.ts';
import { modelLimits } from '../../pipeline/preprocess/model-limits.ts';
import { findTokenizerFiles } from '../../pipeline/preprocess/tokenizer/find-tokenizer-files.ts';
import type { Store } from '../store/store.ts';
import { baseOf, modelSource } from './model-source.ts';
import type { StoredModel } from './model-table.ts';

type Facts = Pick<Model, 'architecture' | 'layers' | 'hidden' | 'parameters' | 'bytes' | 'longestInput' | 'hasHead'>;

const unknown: Facts = {
  architecture: 'unknown',
  layers: null,
  hidden: null,
  parameters: null,
  bytes: 0,
  longestInput: null,
  hasHead: false,
};

/** A model as views have it: what its files say of it now, read from their headers, or why it cannot be used. */
export async function describeStoredModel(store: Store, model: StoredModel): Promise<Model> {
  try {
    const facts = model.kind === 'model' ? await factsOfFolder(model.folder) : await factsOfAdapter(store, model);
    const base = model.kind === 'adapter' && model.base === null ? await baseOf(store, model) : null;
    return { ...model, base: base ? { id: base.id, name: base.name } : model.base, ...facts, problem: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...model, ...unknown, problem: describeFailure(error) };
  }
}

/** What a whole model is like. Throws a `Failure` where a part of it is missing or does not fit. */
export async function factsOfFolder(folder: string): Promise<Facts> {
  const { architecture, config, parameters, bytes, hasHead } = await describeModel(folder);
  await requireTokenizer(folder);
  return {
    architecture: architecture.modelType,
    layers: config.layers,
    hidden: config.hiddenSize,
    parameters,
    bytes,
    longestInput: modelLimits(config).maxLength,
    hasHead,
  };
}

/** `parameters` and `bytes` are the adapter's own. */
async function factsOfAdapter(store: Store, model: StoredModel): Promise<Facts> {
  const source = await modelSource(store, model);
  const base = await factsOfFolder(source.model);
  const path = join(model.folder, 'adapter_model.safetensors');
  const { entries } = await readSafetensorsHeader(path);
  const { size: bytes } = await stat(path);
  let parameters = 0;
  for (const { shape } of entries.values()) parameters += shape.reduce((product, length) => product * length, 1);
  const hasHead = base.hasHead || [...entries.keys()].some((name) => name.includes('qa_outputs'));
  return { ...base, parameters, bytes, hasHead };
}

/** Whether there are files that a tokenizer can be made from; loading it would take longer than a list may. */
async function requireTokenizer(folder: string): Promise<void> {
  const { definition, names } = await findTokenizerFiles(folder);
  if (definition !== null || names.has('vocab.txt') || (names.has('vocab.json') && names.has('merges.txt'))) return;
  throw new Failure({
    code: 'tokenizer-missing',
    message: `${folder} holds no tokenizer.json.`,
    mend: 'Copy the tokenizer.json of the model into it.',
  });
}
