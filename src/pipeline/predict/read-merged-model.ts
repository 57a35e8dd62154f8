import { readAdapter, type Adapter } from '../../engine/lora/adapter-files.ts';
import { wireLora } from '../../engine/lora/lora.ts';
import { mergeAdapter } from '../../engine/lora/merge.ts';
import { requireFit } from '../../engine/lora/require-fit.ts';
import type { Model } from '../../engine/model/model.ts';
import { readModel } from '../../engine/model/read-model.ts';
import type { EmitEvent } from '../../shared/events.ts';
import type { ModelSource } from './model-source.ts';

/** Of a head that a base model lacks: always the same one, so that its answers are too. */
const seedOfNewHead = 0;

/**
 * Reads a model to answer with; an adapter is added into its weights.
 *
 * @throws Failure where files are missing or broken, or do not fit one another
 */
export async function readMergedModel(source: ModelSource, emit: EmitEvent): Promise<Model> {
  const base = await readModel(source.model, seedOfNewHead);
  const model = source.adapter === null ? base : merge(base, await readAdapter(source.adapter), source);
  if (model.initialized.length > 0) {
    const message = `${source.model} has no question-answering head (${model.initialized.join(', ')}): it answers at random.`;
    emit({ type: 'log', level: 'warning', code: 'head-initialized', message });
  }
  return model;
}

function merge(base: Model, adapter: Adapter, source: ModelSource): Model {
  const wiring = wireLora(adapter.settings, base.specifications);
  requireFit(base, adapter, wiring, { model: source.model, adapter: source.adapter! });
  return {
    ...base,
    parameters: mergeAdapter(base.parameters, wiring, adapter.parameters),
    initialized: base.initialized.filter((name) => !adapter.parameters.has(name)),
  };
}
