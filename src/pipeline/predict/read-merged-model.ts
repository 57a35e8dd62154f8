import { readAdapter, type Adapter } from '../../engine/lora/adapter-files.ts';
import { type LoraWiring, wireLora } from '../../engine/lora/lora.ts';
import { mergeAdapter } from '../../engine/lora/merge.ts';
import { adapterShapes } from '../../engine/lora/new-adapter.ts';
import type { Model } from '../../engine/model/model.ts';
import { readModel } from '../../engine/model/read-model.ts';
import type { EmitEvent } from '../../shared/events.ts';
import { Failure } from '../../shared/failure.ts';
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
  requireFit(base, adapter, wiring, source);
  return {
    ...base,
    parameters: mergeAdapter(base.parameters, wiring, adapter.parameters),
    initialized: base.initialized.filter((name) => !adapter.parameters.has(name)),
  };
}

function requireFit(base: Model, adapter: Adapter, wiring: LoraWiring, source: ModelSource): void {
  const own = adapterShapes(wiring, adapter.settings);
  const saved = wiring.savedParameters
    .filter((name) => adapter.parameters.has(name))
    .map((name) => [name, base.specifications.get(name)!.shape] as const);
  for (const [name, shape] of [...own, ...saved]) {
    const found = adapter.parameters.get(name)?.shape;
    if (found?.join() === shape.join()) continue;
    const what =
      found === undefined
        ? `it has no "${name}"`
        : `its "${name}" is [${found.join(', ')}] and would have to be [${shape.join(', ')}]`;
    throw new Failure({
      code: 'adapter-does-not-fit',
      message: `The adapter ${source.adapter!} does not fit the model ${source.model}: ${what}.`,
      mend: 'Use it with the model that it was trained on.',
    });
  }
}
