import type { Example } from '../../../dataset/example.ts';
import type { SpanLogits } from '../../../engine/batch.ts';
import type { QuestionAnswers } from './answers.ts';
import { rankAnswers, type NullCandidate } from './rank-answers.ts';
import { WindowSearch, type AnswerWindow } from './search-window.ts';
import { Shortlist } from './shortlist.ts';
import { windowsByExample } from './windows-by-example.ts';

/** Under the names of `run_qa.py`'s arguments. */
export interface SearchOptions {
  /** Top starts and ends looked at in a window, and candidates kept for a question; at least 1. */
  readonly nBestSize: number;
  /** In tokens. */
  readonly maxAnswerLength: number;
  /** Whether "no answer" is an answer. */
  readonly version2WithNegative: boolean;
  /** Null odds above which "no answer" is given. */
  readonly nullScoreDiffThreshold: number;
}

/**
 * The best answers to every question, over all its windows: `postprocess_qa_predictions` of `run_qa.py`, to the order of
 * ties. Offsets are UTF-16. Windows whose logits are not numbers say nothing.
 *
 * @param windows in any order
 * @param logits one pair a window, each as long as the window
 */
export function searchAnswers(
  examples: readonly Pick<Example, 'id' | 'context'>[],
  windows: readonly AnswerWindow[],
  logits: readonly SpanLogits[],
  options: SearchOptions,
): QuestionAnswers[] {
  const byExample = windowsByExample(windows, examples.length);
  const search = new WindowSearch(options.nBestSize, options.maxAnswerLength);
  const shortlist = new Shortlist(options.nBestSize);
  return examples.map((example, index) => {
    shortlist.clear();
    const own = byExample(index);
    for (const window of own) search.search(windows[window]!, logits[window]!, shortlist);
    if (!options.version2WithNegative) return rankAnswers(example, shortlist.toCandidates(), null, 0);

    const noAnswer = leastNull(own, windows, logits);
    if (!noAnswer) {
      const nothing = { score: 0, startLogit: 0, endLogit: 0 };
      return rankAnswers(example, shortlist.toCandidates(), nothing, options.nullScoreDiffThreshold);
    }
    shortlist.offer(noAnswer.startLogit, noAnswer.endLogit, 0, 0);
    const candidates = shortlist.toCandidates();
    if (!candidates.some(({ start, end }) => start === 0 && end === 0))
      candidates.push({ ...noAnswer, start: 0, end: 0 });
    return rankAnswers(example, candidates, noAnswer, options.nullScoreDiffThreshold);
  });
}

/** All windows must agree that there is no answer, so the least of their scores for it counts, the first of equals. */
function leastNull(
  own: Int32Array,
  windows: readonly AnswerWindow[],
  logits: readonly SpanLogits[],
): NullCandidate | undefined {
  let least: NullCandidate | undefined;
  for (const window of own) {
    const { clsIndex } = windows[window]!;
    const startLogit = logits[window]!.start[clsIndex]!;
    const endLogit = logits[window]!.end[clsIndex]!;
    const score = Math.fround(startLogit + endLogit);
    if (!Number.isNaN(score) && (!least || least.score > score)) least = { score, startLogit, endLogit };
  }
  return least;
}
