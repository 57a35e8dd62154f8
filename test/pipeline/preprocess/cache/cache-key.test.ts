import { describe, expect, it } from 'vitest';
import { cacheKey } from '../../../../src/pipeline/preprocess/cache/cache-key.ts';
import type { FeatureOptions } from '../../../../src/pipeline/preprocess/features/make-features.ts';
import { exampleOf } from '../../../dataset/example-of.ts';

const options: FeatureOptions = {
  maxSeqLength: 32,
  docStride: 4,
  paddingSide: 'right',
  segments: true,
  maxAnswerLength: 30,
};
const example = exampleOf({});

describe('the key of a cache', () => {
  it('is the same for the same inputs', async () => {
    expect(await cacheKey([exampleOf({})], 'tokenizer', { ...options })).toBe(
      await cacheKey([exampleOf({})], 'tokenizer', options),
    );
  });

  it.each([
    ['another tokenizer', [example], 'other', options],
    ['one example more', [example, exampleOf({ id: 'q2' })], 'tokenizer', options],
    ['another question', [{ ...example, question: 'what?' }], 'tokenizer', options],
    ['another context', [{ ...example, context: `${example.context} .` }], 'tokenizer', options],
    ['an answer elsewhere', [{ ...example, answers: [{ text: '16 bar', start: 14 }] }], 'tokenizer', options],
    ['an answer less', [{ ...example, answers: [] }], 'tokenizer', options],
    ['another max_seq_length', [example], 'tokenizer', { ...options, maxSeqLength: 33 }],
    ['another doc_stride', [example], 'tokenizer', { ...options, docStride: 5 }],
    ['another padding side', [example], 'tokenizer', { ...options, paddingSide: 'left' as const }],
    ['an architecture without segments', [example], 'tokenizer', { ...options, segments: false }],
  ])('is another for %s', async (_what, examples, tokenizer, changed) => {
    expect(await cacheKey(examples, tokenizer, changed)).not.toBe(await cacheKey([example], 'tokenizer', options));
  });

  it('tells apart which of two examples has which context', async () => {
    const [a, b] = [exampleOf({ context: 'a', answers: [] }), exampleOf({ context: 'b', answers: [] })];
    const keys = await Promise.all(
      [
        [a, a, b],
        [a, b, b],
        [a, b, a],
      ].map((list) => cacheKey(list, 'tokenizer', options)),
    );
    expect(new Set(keys).size).toBe(3);
  });
});
