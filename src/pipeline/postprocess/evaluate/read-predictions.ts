import { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';
import type { NullOdds, Predictions } from '../metrics/gold.ts';
import { readById } from './read-by-id.ts';

/** `predictions.json`: question id → answer. Throws a `Failure` that names the file and the entry. */
export function readPredictions(path: string): Promise<Predictions> {
  return readById(path, z.string(), 'predictions', 'Map each question id to the text of its answer: {"id": "answer"}.');
}

/**
 * `null_odds.json` (the official script's `--na-prob-file`): question id → number, in the order of the file.
 * Throws a `Failure` that names the file and the entry, also where one of `ids` has none.
 */
export async function readNullOdds(path: string, ids: Iterable<string>): Promise<NullOdds> {
  const mend = 'Map each question id to the score of "no answer": {"id": 0.5}.';
  const nullOdds = await readById(path, z.number(), 'null odds', mend);
  for (const id of ids) {
    if (nullOdds.has(id)) continue;
    throw new Failure({
      code: 'null-odds-missing',
      message: `${path}: there is no entry for question "${id}", which has a prediction.`,
      mend: 'Take the null odds and the predictions of the same run.',
    });
  }
  return nullOdds;
}
