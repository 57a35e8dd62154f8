import type { ComparedRow } from '../../../shared/contract/compare.ts';
import type { ComparisonTotals } from '../compare-rows.ts';

/** A comparison as a report tells of it. */
export interface Reported {
  readonly at: Date;
  /** What the models were asked about, as a person would name it. */
  readonly data: string;
  readonly base: string;
  readonly tuned: string;
  readonly totals: ComparisonTotals;
  readonly rows: readonly ComparedRow[];
}
