import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileFailure } from '../../dataset/files/file-failure.ts';
import { syncEntries, syncFolder } from '../files/sync-folder.ts';
import { unfinishedName } from '../process/checkpoint/names.ts';
import { savingFailure } from '../process/checkpoint/saving-failure.ts';

/**
 * Puts the trained model into a run's output folder: written into a folder beside, forced to the disk, then moved in, so
 * that a full disk leaves what stood there before and never half a model.
 *
 * @param write fills the folder it is given
 * @param checkpoint the last one of the run, named where this fails; null where there is none
 * @throws Failure where the disk is full or the folder cannot be written
 */
export async function writeFinalModel(
  outputDir: string,
  write: (folder: string) => Promise<void>,
  checkpoint: string | null,
): Promise<void> {
  const unfinished = unfinishedName(join(outputDir, 'model'));
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true });
    await write(unfinished);
    await syncFolder(unfinished);
    for (const name of await readdir(unfinished)) await rename(join(unfinished, name), join(outputDir, name));
    await syncEntries(outputDir);
  } catch (error) {
    throw fileFailure(outputDir, savingFailure(`The model in ${outputDir}`, error, checkpoint));
  } finally {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
  }
}
