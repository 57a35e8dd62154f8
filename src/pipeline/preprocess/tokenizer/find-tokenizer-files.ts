import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileFailure } from '../../../dataset/files/file-failure.ts';
import { Failure } from '../../../shared/failure.ts';

/** The folder of a tokenizer and the names of the files in it. */
export interface TokenizerFolder {
  readonly folder: string;
  /** Name of the `tokenizer.json`, where there is one. */
  readonly definition: string | null;
  readonly names: ReadonlySet<string>;
}

/** `path`: a model folder, or a `tokenizer.json`. */
export async function findTokenizerFiles(path: string): Promise<TokenizerFolder> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    const folder = isFolder ? path : dirname(path);
    const names = new Set(await readdir(folder));
    const definition = isFolder ? 'tokenizer.json' : basename(path);
    return { folder, definition: names.has(definition) ? definition : null, names };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Failure({
        code: 'tokenizer-not-found',
        message: `${path}: there is no such folder or file.`,
        mend: 'Give the path of a folder on this machine that holds the tokenizer.json of the model.',
        cause: error,
      });
    }
    throw fileFailure(join(path), error);
  }
}
