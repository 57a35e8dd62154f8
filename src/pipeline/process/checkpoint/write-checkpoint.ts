import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncEntries, syncFolder } from '../../files/sync-folder.ts';
import { unfinishedName } from './names.ts';
import { savingFailure } from './saving-failure.ts';

/**
 * Writes a checkpoint so that it is either whole or not there: into a folder beside, forced to the disk, then renamed.
 * A kill or a power cut leaves at most a folder that the next start sweeps away.
 *
 * @param folder where it shall stand; nothing may stand there yet
 * @param write fills the folder it is given
 * @param previous the checkpoint before, named where this one fails
 * @throws Failure where the disk is full or cannot be written; nothing of the attempt is left
 */
export async function writeCheckpoint(
  folder: string,
  write: (unfinished: string) => Promise<void>,
  previous: string | null,
): Promise<void> {
  const unfinished = unfinishedName(folder);
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true });
    await write(unfinished);
    await syncFolder(unfinished);
    await rename(unfinished, folder);
    await syncEntries(dirname(folder));
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw savingFailure(folder, error, previous);
  }
}
