import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { RunId } from '../../shared/contract/ids.ts';
import type { RunState } from '../../shared/contract/runs.ts';
import { Failure } from '../../shared/failure.ts';
import { lockFile as waitForLock } from '../lock/lock-file.ts';
import type { Workbench } from '../workbench.ts';
import { runFolder } from './run-folder.ts';

const active: readonly RunState[] = ['queued', 'running', 'stopping'];

/**
 * Forgets a run for good: its curves, its log, and its folder with its checkpoints and the model that it made. Throws a
 * `Failure` while it is worked on or waits for that.
 */
export async function removeRun({ store, events, dataFolder }: Workbench, id: RunId): Promise<void> {
  store.runs.get(id);
  const { root, lockFile } = runFolder(dataFolder, id);
  // A process that outlived an earlier Spanwright may still write there.
  if (existsSync(root)) (await waitForLock(lockFile)).release();
  const { name, state, project, tunedModel } = store.runs.get(id);
  if (active.includes(state)) {
    throw new Failure({ code: 'run-active', message: `"${name}" is ${state}.`, mend: 'Stop it first.' });
  }
  const made = store.models.list().find((model) => model.id === tunedModel);
  store.database.transaction(() => {
    if (made) store.models.remove(made.id);
    store.runs.remove(id);
  })();
  if (made) events.emit({ type: 'model', model: made.id });
  events.emit({ type: 'run-removed', run: id, project });
  events.emit({ type: 'project', project });
  await rm(root, { recursive: true, force: true, maxRetries: 3 });
}
