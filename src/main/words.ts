import { isAbsolute, resolve } from 'node:path';

/** What the program was started with. */
export interface GivenWords {
  /** Where the workbench keeps its data; null: where it always does. */
  readonly dataFolder: string | null;
  /** A data file to bring in. */
  readonly file: string | null;
}

/**
 * Reads the words of the command line. Those that it does not know are Chromium's, and a file that is not there is none.
 *
 * @param words what follows the program, and its folder where it is not packaged
 */
export function readWords(words: readonly string[], folder: string, isFile: (path: string) => boolean): GivenWords {
  let dataFolder: string | null = null;
  let file: string | null = null;
  for (const [index, word] of words.entries()) {
    const [, inOne] = /^--data-folder=(.+)$/s.exec(word) ?? [];
    const given = inOne ?? (words[index - 1] === '--data-folder' ? word : undefined);
    if (given !== undefined) dataFolder = absolute(given, folder);
    else if (!word.startsWith('-') && isFile(absolute(word, folder))) file = absolute(word, folder);
  }
  return { dataFolder, file };
}

function absolute(path: string, folder: string): string {
  return isAbsolute(path) ? path : resolve(folder, path);
}
