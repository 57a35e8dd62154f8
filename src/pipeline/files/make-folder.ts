import { mkdir } from 'node:fs/promises';
import { fileFailure } from '../../dataset/files/file-failure.ts';

/**
 * Makes a folder, and those it lies in, where they are not there yet.
 *
 * @throws Failure that names the folder
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw fileFailure(folder, error);
  }
}
