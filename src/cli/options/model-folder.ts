import { findModel, type ModelSource } from '../../pipeline/predict/model-source.ts';
import { UsageFailure } from '../failures/usage-failure.ts';

/** The model that `--model` and `--adapter` name; an adapter alone names its base model itself. */
export async function modelIn(given: { readonly model?: string; readonly adapter?: string }): Promise<ModelSource> {
  if (given.model !== undefined && given.adapter !== undefined) return { model: given.model, adapter: given.adapter };
  const folder = given.model ?? given.adapter;
  if (folder !== undefined) return findModel(folder);
  throw new UsageFailure('There is no model to use.', 'Name its folder with --model, an adapter with --adapter.');
}
