import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { rm } from 'node:fs/promises';

/** Word pieces that suit the sentences of these tests, in the order of their ids. */
export const wordPieces = [
  ...['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'],
  ...['the', 'seal', 'holds', '16', 'bar', 'and', 'was', 'replaced', 'on', '3', 'may', 'what', 'does', 'hold'],
  ...['pump', 'cafe', '.', '?', '中', '文'],
  ...'abcdefghijklmnopqrstuvwxyz'.split('').flatMap((letter) => [letter, `##${letter}`]),
];

/** A folder with these files (objects as JSON), removed when the test is over. */
export async function folderWith(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'spanwright-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

/** The files of a BERT tokenizer as older model folders have them. */
export const bertFiles = {
  'vocab.txt': `${wordPieces.join('\n')}\n`,
  'tokenizer_config.json': { do_lower_case: true, model_max_length: 64, tokenizer_class: 'BertTokenizer' },
} as const;
