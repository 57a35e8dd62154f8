import type { ModelId, RunId } from '../../shared/contract/ids.ts';
import type { WorkbenchEvents } from '../events/workbench-events.ts';
import { registerTunedModel } from '../models/register-tuned-model.ts';
import type { Store } from '../store/store.ts';
import type { Figures } from './stored-run.ts';

/** Puts what a run has made among the models, with its scores where it was judged. */
export function registerRunModel(
  { store, events }: { readonly store: Store; readonly events: WorkbenchEvents },
  id: RunId,
  folder: string,
  metrics: Figures,
): ModelId {
  const { name: runName, project, model: base } = store.runs.get(id);
  const exactMatch = metrics.eval_exact_match ?? metrics.eval_exact;
  const f1 = metrics.eval_f1;
  const scores = exactMatch === undefined || f1 === undefined ? null : { exactMatch, f1 };
  const model = registerTunedModel(store, { run: id, runName, project, folder, base, scores });
  events.emit({ type: 'model', model });
  return model;
}
