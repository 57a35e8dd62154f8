import type { Estimate, RunRequest } from '../../../../shared/contract/arguments.ts';
import type { DataSet } from '../../../../shared/contract/data-sets.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { aboutDuration } from '../../../words/duration.ts';
import { bytes } from '../../../words/number.ts';

/** What is known of what a run will take. */
export type EstimateState =
  | { readonly is: 'waiting' }
  | { readonly is: 'measuring' }
  | { readonly is: 'measured'; readonly estimate: Estimate }
  | { readonly is: 'failed'; readonly failure: Pick<Failure, 'message' | 'mend'> };

/** Runs of the same key take the same: the same arguments, model, and version of the data. */
export function estimateKey({ model, dataSet, values }: RunRequest, { versionNumber }: Pick<DataSet, 'versionNumber'>) {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([model, dataSet, versionNumber, sorted]);
}

/** A run that is to be measured. */
export interface Wanted {
  readonly key: string;
  readonly request: RunRequest;
}

/** The first that nothing is known of. */
export function nextToMeasure(wanted: readonly Wanted[], known: ReadonlyMap<string, EstimateState>): Wanted | null {
  return wanted.find(({ key }) => !known.has(key)) ?? null;
}

/** In a line beside a preset: `about 4 minutes · 1.2 GB of memory`. */
export function estimateWords(state: EstimateState): string {
  switch (state.is) {
    case 'waiting':
      return 'not measured yet';
    case 'measuring':
      return 'measuring …';
    case 'failed':
      return 'cannot be measured';
    case 'measured':
      return `${aboutDuration(state.estimate.seconds)} · ${bytes(state.estimate.peakMemoryBytes)} of memory`;
  }
}
