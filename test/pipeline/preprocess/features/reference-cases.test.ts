import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../../../src/dataset/squad/read.ts';
import { collate } from '../../../../src/pipeline/preprocess/features/collate.ts';
import { makeFeatures } from '../../../../src/pipeline/preprocess/features/make-features.ts';
import { loadTokenizer } from '../../../../src/pipeline/preprocess/tokenizer/load-tokenizer.ts';
import { readReference, references } from '../../../engine/reference/read-reference.ts';

describe('the reference cases', () => {
  it.each(references)('$name tokenizes to its batch', async ({ folder }) => {
    const { batch } = readReference(folder);
    const tokenizer = await loadTokenizer(folder);
    const { examples } = await readExamples(join(folder, 'train.json'));
    const options = { maxSeqLength: 40, docStride: 8, paddingSide: tokenizer.paddingSide, maxAnswerLength: 30 };
    const { features } = await makeFeatures(examples, tokenizer, { ...options, segments: true });
    const padTokenId = tokenizer.specialTokens.pad.id;
    expect(collate(features, { ...options, padToMaxLength: true, padTokenId })).toEqual(batch);
  });
});
