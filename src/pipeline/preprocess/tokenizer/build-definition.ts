import { join } from 'node:path';
import { z } from 'zod';
import { readTextFile } from '../../../dataset/files/text-file.ts';
import { readJsonFile } from '../../files/read-json-file.ts';
import { bertDefinition } from './bert-definition.ts';
import type { TokenizerFolder } from './find-tokenizer-files.ts';
import { copyAgain } from './mend.ts';
import { robertaDefinition } from './roberta-definition.ts';
import { noFastTokenizer } from './slow-tokenizer.ts';
import type { TokenizerConfig } from './tokenizer-config.ts';
import type { TokenizerDefinition } from './tokenizer-definition.ts';

const bertLike = /^(Bert|DistilBert|Electra|MobileBert|PreTrained)Tokenizer(Fast)?$/;
const robertaLike = /^(Roberta|Longformer|PreTrained)Tokenizer(Fast)?$/;
const idsSchema = z.record(z.string(), z.int().min(0));

/** Makes the definition of a fast tokenizer from the files of a slow one, where those say all. */
export async function buildDefinition(files: TokenizerFolder, config: TokenizerConfig): Promise<TokenizerDefinition> {
  const { folder, names } = files;
  const isOf = (family: RegExp) => !config.tokenizer_class || family.test(config.tokenizer_class);
  if (names.has('vocab.txt') && isOf(bertLike)) {
    const vocabulary = linesOf(await readTextFile(join(folder, 'vocab.txt')));
    return withAddedTokens(files, bertDefinition(vocabulary, config));
  }
  if (names.has('vocab.json') && names.has('merges.txt') && isOf(robertaLike)) {
    const vocab = await readJsonFile(join(folder, 'vocab.json'), idsSchema, copyAgain);
    const merges = linesOf(await readTextFile(join(folder, 'merges.txt'))).filter(
      (line) => line.trim() !== '' && !line.startsWith('#version'),
    );
    return withAddedTokens(files, robertaDefinition(vocab, merges, config));
  }
  throw noFastTokenizer(files, config.tokenizer_class);
}

/** `added_tokens.json` holds what was added to the vocabulary later: `{"token": id}`. */
async function withAddedTokens(files: TokenizerFolder, definition: TokenizerDefinition): Promise<TokenizerDefinition> {
  if (!files.names.has('added_tokens.json')) return definition;
  const known = new Set(definition.added_tokens.map(({ id }) => id));
  const later = Object.entries(await readJsonFile(join(files.folder, 'added_tokens.json'), idsSchema, copyAgain))
    .filter(([, id]) => !known.has(id))
    .map(([content, id]) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: true,
      special: false,
    }));
  return { ...definition, added_tokens: [...definition.added_tokens, ...later].sort((a, b) => a.id - b.id) };
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
