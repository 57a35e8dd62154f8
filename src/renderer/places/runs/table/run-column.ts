import type { Run } from '../../../../shared/contract/runs.ts';

/** A column of the table of runs. */
export interface RunColumn {
  readonly id: string;
  readonly title: string;
  /** What it means, for who has not met it. */
  readonly about?: string;
  /** What was asked for, of which what is the same in most runs fades; what came of it; and all else. */
  readonly kind: 'asked' | 'score' | 'other';
  /** In pixels, at first. */
  readonly width: number;
  readonly numeric?: boolean;
  /** Whether its text may be in any script. */
  readonly anyScript?: boolean;
  /** Which of two scores is the better. */
  readonly better?: 'more' | 'less';
  /** What is sorted by; undefined where a run has none. */
  readonly value: (run: Run) => string | number | undefined;
  /** What stands in the cell; empty where a run has none. */
  readonly text: (run: Run) => string;
}
