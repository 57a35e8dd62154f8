import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../../../src/pipeline/preprocess/tokenizer/load-tokenizer.ts';
import { trainWordPieceTokenizer } from '../../../../src/pipeline/preprocess/vocabulary/word-piece-tokenizer.ts';
import { folderWith } from '../model-folder.ts';

const texts = ['The seal holds 16 bar.', 'The seal holds 12 bar and leaks.', 'Does the seal leak?'];
const options = { vocabSize: 120, modelMaxLength: 128 };

describe('a tokenizer trained on texts', () => {
  it('reads them without unknown tokens, frequent words whole', async () => {
    const tokenizer = await trainWordPieceTokenizer(texts, options);
    const encoded = await tokenizer.encode(texts);
    const unknown = tokenizer.specialTokens.unk!.id;
    expect(encoded.every(({ ids }) => !ids.includes(unknown))).toBe(true);
    const tokens = Array.from(encoded[0]!.ids, (token) => tokenizer.tokenOf(token));
    expect(tokens.slice(0, 3)).toEqual(['the', 'seal', 'holds']);
  });

  it('is saved such that it loads again, also from vocab.txt alone', async () => {
    const tokenizer = await trainWordPieceTokenizer(texts, { ...options, lowercase: false });
    const folder = await folderWith({});
    await tokenizer.save(folder);
    expect(await loadTokenizer(folder)).toMatchObject({
      fingerprint: tokenizer.fingerprint,
      specialTokens: tokenizer.specialTokens,
      modelMaxLength: 128,
    });
    expect(JSON.parse(await readFile(join(folder, 'tokenizer_config.json'), 'utf8'))).toMatchObject({
      tokenizer_class: 'BertTokenizer',
      do_lower_case: false,
      cls_token: '[CLS]',
    });
    await rm(join(folder, 'tokenizer.json'));
    expect((await loadTokenizer(folder)).fingerprint).toBe(tokenizer.fingerprint);
  });
});
