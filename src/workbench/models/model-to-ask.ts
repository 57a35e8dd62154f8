import type { ModelId } from '../../shared/contract/ids.ts';
import type { AskedModel } from '../../shared/jobs/compare-models.ts';
import type { Store } from '../store/store.ts';
import { modelSource } from './model-source.ts';

/** A model as jobs ask it. Throws a `Failure` where there is none, or its files are gone. */
export async function modelToAsk(store: Store, id: ModelId): Promise<AskedModel> {
  const model = store.models.get(id);
  const source = await modelSource(store, model);
  return { id, name: model.name, source: { ...source }, threshold: model.noAnswerThreshold ?? 0 };
}
