import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from './list-checkpoints.ts';
import { isUnfinished, unfinishedName } from './names.ts';

/** Deletes a checkpoint. It loses its name first, so that a kill in between does not leave half of it under that name. */
export async function deleteCheckpoint(folder: string): Promise<void> {
  const unfinished = unfinishedName(folder);
  await rm(unfinished, { recursive: true, force: true });
  await rename(folder, unfinished);
  await rm(unfinished, { recursive: true, force: true });
}

/** Removes what a killed run left of checkpoints that it was writing or deleting. */
export async function sweepUnfinished(outputDir: string): Promise<void> {
  for (const name of await namesIn(outputDir)) {
    if (isUnfinished(name)) await rm(join(outputDir, name), { recursive: true, force: true });
  }
}
