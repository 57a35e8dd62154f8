import type { PaddingSide, PairTemplate } from '../tokenizer/encoder-tokenizer.ts';

/** What stands around the question and the window of the context in an input. */
export interface PairLayout {
  readonly parts: readonly LayoutPart[];
  /** Number of special tokens. */
  readonly specialTokens: number;
}

export type LayoutPart =
  | { readonly kind: 'special'; readonly id: number; readonly typeId: number }
  | { readonly kind: 'question' | 'context'; readonly typeId: number };

/**
 * The question comes first where padding is on the right, the context where it is on the left, as run_qa.py has it
 * (`pad_on_right`). Without segments, as in RoBERTa and DistilBERT, every type id is 0.
 */
export function pairLayout(template: PairTemplate, paddingSide: PaddingSide, segments: boolean): PairLayout {
  const questionIs = paddingSide === 'right' ? 'first' : 'second';
  const parts = template.map((part): LayoutPart => {
    const typeId = segments ? part.typeId : 0;
    if (part.kind === 'special') return { ...part, typeId };
    return { kind: part.kind === questionIs ? 'question' : 'context', typeId };
  });
  return { parts, specialTokens: parts.filter(({ kind }) => kind === 'special').length };
}
