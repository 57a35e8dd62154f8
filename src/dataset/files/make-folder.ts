import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { fileFailure } from './file-failure.ts';

/**
 * Makes a folder, and those it lies in, where they are not there yet. One after the other: `mkdir` with `recursive` never
 * ends where the system has no place for a folder, as under /proc.
 *
 * @param mode of each folder made, as `mkdir` takes it
 * @throws Failure that names the folder
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  const error = await errorOf(folder, mode);
  if (error === null || (await isFolder(folder))) return;
  const parent = dirname(folder);
  if (codeOf(error) !== 'ENOENT' || parent === folder) throw fileFailure(folder, error);
  await makeFolder(parent, mode);
  const second = await errorOf(folder, mode);
  if (second === null || (await isFolder(folder))) return;
  throw codeOf(second) === 'ENOENT' ? noPlace(folder, second) : fileFailure(folder, second);
}

async function errorOf(folder: string, mode: number | undefined): Promise<unknown> {
  return mkdir(folder, { mode }).then(
    () => null,
    (error: unknown) => error,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function noPlace(folder: string, cause: unknown): Failure {
  return new Failure({
    code: 'no-place-for-folder',
    message: `${folder}: no folder can be made there.`,
    mend: 'Choose another folder.',
    cause,
  });
}
