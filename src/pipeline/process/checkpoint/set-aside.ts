import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { listCheckpoints, namesIn } from './list-checkpoints.ts';
import type { Start } from './decide-start.ts';

/** Where checkpoints wait that a run which starts over replaces: until that run has finished. */
const overwrittenFolder = 'overwritten-checkpoints';
/** Where checkpoints go that lie after the one an explicit resume goes back to. They are kept. */
const laterFolder = 'later-checkpoints';

/**
 * Moves away the checkpoints of another course of training, which a later resume, and the deletion of old ones, would
 * take for this run's: all of them where the run starts over, those not before its first step where it resumes.
 * Nothing is deleted: transformers leaves them where they are, which is not safe, and so would be deleting them.
 *
 * @param step the steps already taken: 0 where the run starts over
 * @returns the folder they are now in, or null where there were none
 */
export async function setAsideOthers(outputDir: string, start: Start, step: number): Promise<string | null> {
  const resumed = start.kind === 'resume' ? resolve(start.checkpoint) : null;
  const others = (await listCheckpoints(outputDir)).filter(
    (found) => resolve(found.folder) !== resumed && (start.kind === 'fresh' || found.step >= step),
  );
  if (others.length === 0) return null;
  const parent = join(outputDir, start.kind === 'fresh' ? overwrittenFolder : laterFolder);
  const aside = join(parent, String((await namesIn(parent)).length + 1));
  await mkdir(aside, { recursive: true });
  for (const { folder } of others) await rename(folder, join(aside, basename(folder)));
  return aside;
}

/** Deletes what a run that started over has now replaced. */
export async function deleteOverwritten(outputDir: string): Promise<void> {
  await rm(join(outputDir, overwrittenFolder), { recursive: true, force: true });
}
