import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileFailure } from '../../../dataset/files/file-failure.ts';
import { checkpointFiles, stepOf } from './names.ts';

export interface FoundCheckpoint {
  readonly folder: string;
  readonly step: number;
}

/** The names in a folder; none where there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw fileFailure(folder, error);
  }
}

/** Every folder named as a checkpoint, by step, complete or not. */
export async function listCheckpoints(outputDir: string): Promise<readonly FoundCheckpoint[]> {
  const found = (await namesIn(outputDir)).flatMap((name) => {
    const step = stepOf(name);
    return step === null ? [] : [{ folder: join(outputDir, name), step }];
  });
  return found.sort((a, b) => a.step - b.step);
}

/** The names of the files that a checkpoint lacks and cannot be resumed without. */
export async function missingFiles(folder: string): Promise<readonly string[]> {
  const needed = [
    checkpointFiles.trainerState,
    checkpointFiles.loop,
    checkpointFiles.random,
    checkpointFiles.optimizer,
  ];
  const present = new Set(await namesIn(folder));
  return needed.filter((name) => !present.has(name));
}

/** The complete checkpoint with the most steps, or null: `get_last_checkpoint`, which here passes over broken ones. */
export async function findLastCheckpoint(outputDir: string): Promise<string | null> {
  for (const { folder } of (await listCheckpoints(outputDir)).toReversed()) {
    if ((await missingFiles(folder)).length === 0) return folder;
  }
  return null;
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
