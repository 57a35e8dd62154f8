import type { ComparedRow } from '../../../../src/shared/contract/compare.ts';

/** An answer that a model gave; '' for none. */
export function aScored(text: string, start: number, changes: Partial<ComparedRow['base']> = {}): ComparedRow['base'] {
  const span = text === '' ? null : { start, end: start + text.length };
  return { text, span, exactMatch: 0, f1: 0, probability: 0.5, error: null, nullOdds: null, best: null, ...changes };
}
