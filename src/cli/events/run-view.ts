import type { Stage } from '../../shared/events.ts';
import type { Tone } from '../terminal/terminal.ts';

/** How far the work at hand is, for a bar. */
export interface ViewedProgress {
  readonly label: string;
  readonly completed: number;
  readonly total: number;
  readonly unit: string;
  /** What is known besides: time left, the latest figures. */
  readonly remarks: readonly string[];
}

/** What someone who watches a run has seen so far. */
export interface RunView {
  /** Stages begun and not ended, the outermost first. */
  readonly open: readonly Stage[];
  readonly progress: ViewedProgress | null;
  /** The last line about progress, or where it was when its stage was first heard of. `at` in ms. */
  readonly told: { readonly stage: Stage; readonly percent: number; readonly at: number } | null;
  /** The latest loss and scores. */
  readonly latest: Readonly<Record<string, number>>;
}

export const emptyView: RunView = { open: [], progress: null, told: null, latest: {} };

/** A line of text; `live` ones say what a bar shows as well, and are left out where there is one. */
export interface ViewedLine {
  readonly text: string;
  readonly tone: Tone;
  readonly live: boolean;
}
