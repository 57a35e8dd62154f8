import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelId, ProjectId, RunId } from '../../shared/contract/ids.ts';
import type { Store } from '../store/store.ts';

/** A run that has made a model. */
export interface TunedModel {
  readonly run: RunId;
  readonly runName: string;
  readonly project: ProjectId;
  /** Holds the model, or the adapter. */
  readonly folder: string;
  /** What it was trained from; null where that was nothing. */
  readonly base: { readonly id: ModelId | null; readonly name: string } | null;
  /** On validation data, in percent, where it was judged. */
  readonly scores: { readonly exactMatch: number; readonly f1: number } | null;
}

/** Puts what a run has made among the models, under the run's name. Again for the same run: the same model. */
export function registerTunedModel({ models }: Store, tuned: TunedModel): ModelId {
  const { run, runName, project, folder, base, scores } = tuned;
  const kind = existsSync(join(folder, 'adapter_config.json')) ? 'adapter' : 'model';
  return models.add({ name: runName, kind, folder, origin: { type: 'run', run, runName, project }, base, scores });
}
