import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { Failure } from '../../shared/failure.ts';
import { fileFailure } from './file-failure.ts';

/** The text of a UTF-8 file, without its byte order mark. Throws a `Failure` where it cannot be read or is not UTF-8. */
export async function readTextFile(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw fileFailure(path, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw fileFailure(path, error);
    throw new Failure({
      code: 'not-utf-8',
      message: `${path}: this is not text in UTF-8.`,
      mend: 'Save it again with the encoding UTF-8.',
      cause: error,
    });
  }
}

/** Writes beside and renames into place, so that a half-written file never stands under `path`. */
export async function writeTextFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw fileFailure(path, error);
  }
}
