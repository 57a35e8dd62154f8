import { squadV2, type SquadV2Metrics } from '../metrics/squad-v2.ts';
import { readGolds } from './read-golds.ts';
import { readNullOdds, readPredictions } from './read-predictions.ts';

export interface EvaluateFileOptions {
  /** A SQuAD file, v1.1 or v2.0, nested or flat. */
  readonly dataset: string;
  /** `predictions.json`: question id → answer. */
  readonly predictions: string;
  /** `null_odds.json`: question id → number; with it come the `best_*`. */
  readonly naProbFile?: string | undefined;
  /** Null odds above which a prediction is taken as "no answer"; 1 as in the script. */
  readonly naProbThresh?: number | undefined;
  /** Told what the script prints on the way: `Missing prediction for …`. */
  readonly onMissing?: ((line: string) => void) | undefined;
}

/**
 * What `evaluate-v2.0.py` prints: the same keys, in its order, and the same numbers. Where the script ends with an error
 * because a question has no prediction, that question is left out of its group. Throws a `Failure` for bad files.
 */
export async function evaluateFile(options: EvaluateFileOptions): Promise<SquadV2Metrics> {
  const golds = await readGolds(options.dataset);
  const predictions = await readPredictions(options.predictions);
  const scored = golds.flatMap(({ id }) => (predictions.has(id) ? [id] : []));
  return squadV2(golds, predictions, {
    nullOdds: options.naProbFile === undefined ? undefined : await readNullOdds(options.naProbFile, scored),
    noAnswerThreshold: options.naProbThresh ?? 1,
    onMissing: (id) => options.onMissing?.(`Missing prediction for ${id}`),
  });
}
