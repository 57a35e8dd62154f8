import { join } from 'node:path';
import type { ZodType } from 'zod';
import { readJsonFile } from '../../files/read-json-file.ts';
import { buildDefinition } from './build-definition.ts';
import { createTokenizer } from './create-tokenizer.ts';
import type { EncoderTokenizer } from './encoder-tokenizer.ts';
import { findTokenizerFiles, type TokenizerFolder } from './find-tokenizer-files.ts';
import { copyAgain } from './mend.ts';
import {
  specialTokensMapSchema,
  tokenizerConfigSchema,
  type TokenizerConfig,
  withSpecialTokensOf,
} from './tokenizer-config.ts';
import { tokenizerDefinitionSchema } from './tokenizer-definition.ts';

/**
 * Loads the fast tokenizer of a model folder (or of a `tokenizer.json`, with the files beside it). Where there is no
 * `tokenizer.json`, one is made from `vocab.txt` (BERT's family) or `vocab.json` and `merges.txt` (RoBERTa's).
 *
 * Throws a `Failure` where there is only a slow tokenizer, none at all, or one that lacks the tokens QA needs.
 */
export async function loadTokenizer(path: string): Promise<EncoderTokenizer> {
  const files = await findTokenizerFiles(path);
  const config = await readConfig(files);
  if (files.definition === null) return createTokenizer(await buildDefinition(files, config), config, files.folder);
  const file = join(files.folder, files.definition);
  return createTokenizer(await readJsonFile(file, tokenizerDefinitionSchema, copyAgain), config, file);
}

async function readConfig({ folder, names }: TokenizerFolder): Promise<TokenizerConfig> {
  const read = <T>(name: string, schema: ZodType<T>) =>
    names.has(name) ? readJsonFile(join(folder, name), schema, copyAgain) : undefined;
  const config = await read('tokenizer_config.json', tokenizerConfigSchema);
  const map = await read('special_tokens_map.json', specialTokensMapSchema);
  return withSpecialTokensOf(config ?? {}, map ?? {});
}
