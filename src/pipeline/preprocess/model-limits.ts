import type { EncoderConfig } from '../../engine/architectures/config.ts';

/** What a model's configuration says of its input. */
export interface ModelLimits {
  /** Whether it tells question and context apart by token type ids. */
  readonly segments: boolean;
  /** Longest input, in tokens. */
  readonly maxLength: number;
  /** Ids it has embeddings for. */
  readonly vocabSize: number;
  readonly padTokenId: number;
}

export function modelLimits(
  config: Pick<EncoderConfig, 'tokenTypes' | 'positions' | 'positionIds' | 'vocabSize' | 'padTokenId'>,
): ModelLimits {
  // RoBERTa counts positions from the padding id on, so that the first rows of the table are never used.
  const unusedPositions = config.positionIds === 'afterPadding' ? config.padTokenId + 1 : 0;
  return {
    segments: config.tokenTypes > 1,
    maxLength: config.positions - unusedPositions,
    vocabSize: config.vocabSize,
    padTokenId: config.padTokenId,
  };
}
