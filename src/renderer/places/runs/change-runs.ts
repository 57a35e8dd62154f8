import type { RunId } from '../../../shared/contract/ids.ts';
import type { Run } from '../../../shared/contract/runs.ts';
import { client } from '../../client/client.ts';
import { failureOf } from '../../client/failure-of.ts';
import { lateRemoval } from '../../design/late-removal.ts';
import { notify, notifyFailure } from '../../design/notices.ts';
import { counted } from '../../words/number.ts';
import { isActive } from './run/run-actions.ts';

/** `Careful 3`, `4 runs`. */
export function nameRuns(runs: readonly Run[]): string {
  return runs.length === 1 ? runs[0]!.name : counted(runs.length, 'run');
}

/** Puts runs away, or brings them back; what was done can be undone. */
export async function setArchived(runs: readonly Run[], archived: boolean): Promise<void> {
  await change(
    () => eachOf(runs, ({ id }) => client.runs.setArchived({ run: id, archived })),
    `${archived ? 'Archived' : 'Brought back'} ${nameRuns(runs)}.`,
    () => void setArchived(runs, !archived),
  );
}

const removal = lateRemoval<RunId>();

/** Whether a run is about to be removed. */
export const isGoing = removal.isGoing;

/** Whether runs can be removed: not while one of them is worked on or waits for that. */
export function canRemove(runs: readonly Run[]): boolean {
  return runs.length > 0 && !runs.some(isActive);
}

/** Removes runs for good, once the notice with its undo has gone. */
export function removeRuns(runs: readonly Run[]): void {
  const theirs = runs.length === 1 ? 'its checkpoints and its model' : 'their checkpoints and their models';
  const made = runs.some(({ tunedModel }) => tunedModel !== null);
  removal.remove(
    runs.map(({ id }) => id),
    `Removed ${nameRuns(runs)}${made ? `, with ${theirs}` : ''}.`,
    (run) => client.runs.remove({ run }),
  );
}

/** Gives runs a tag, or takes it off those that have it. */
export async function setTag(runs: readonly Run[], tag: string, on: boolean): Promise<void> {
  const changed = runs.filter(({ tags }) => tags.includes(tag) !== on);
  if (changed.length === 0) return;
  const tagsOf = (run: Run) => (on ? [...run.tags, tag] : run.tags.filter((other) => other !== tag));
  await change(
    () => eachOf(changed, (run) => client.runs.setTags({ run: run.id, tags: tagsOf(run) })),
    on ? `Tagged ${nameRuns(changed)} as ${tag}.` : `Took the tag ${tag} off ${nameRuns(changed)}.`,
    () => void eachOf(changed, ({ id, tags }) => client.runs.setTags({ run: id, tags })).catch(tell),
  );
}

async function change(make: () => Promise<unknown>, said: string, undo: () => void): Promise<void> {
  try {
    await make();
    notify(said, { about: 'runs', action: { title: 'Undo', run: undo } });
  } catch (error) {
    tell(error);
  }
}

function tell(error: unknown): void {
  notifyFailure(failureOf(error));
}

/** One after the other: the store writes one at a time anyway. */
async function eachOf(runs: readonly Run[], make: (run: Run) => Promise<unknown>): Promise<void> {
  for (const run of runs) await make(run);
}
