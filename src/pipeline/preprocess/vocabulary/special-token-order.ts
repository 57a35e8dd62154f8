import { bertSpecialTokens } from './train-word-piece.ts';

/** BERT's special tokens in an order in which the padding token has the id that the model's configuration gives it. */
export function specialTokensWithPaddingAt(padTokenId: number): readonly string[] {
  const [pad, ...others]: readonly string[] = bertSpecialTokens;
  return others.toSpliced(Math.min(padTokenId, others.length), 0, pad);
}
