import { describe, expect, it } from 'vitest';
import { modelLimits } from '../../../src/pipeline/preprocess/model-limits.ts';

const bert = { tokenTypes: 2, positions: 512, positionIds: 'counted', vocabSize: 30522, padTokenId: 0 } as const;

describe('what a model can read', () => {
  it('is as long as its positions', () => {
    expect(modelLimits(bert)).toMatchObject({ maxLength: 512, segments: true });
  });

  it('is shorter by the positions before and at the padding id, in RoBERTa', () => {
    const roberta = { ...bert, tokenTypes: 1, positions: 514, positionIds: 'afterPadding', padTokenId: 1 } as const;
    expect(modelLimits(roberta)).toMatchObject({ maxLength: 512, segments: false });
  });

  it('has no segments where there is no table of them', () => {
    expect(modelLimits({ ...bert, tokenTypes: 0 }).segments).toBe(false);
  });
});
