import type { Comparison } from '../../../../shared/contract/compare.ts';
import type { DataSet } from '../../../../shared/contract/data-sets.ts';
import type { Split } from '../../../../shared/contract/entries.ts';
import type { DataSetId } from '../../../../shared/contract/ids.ts';
import type { Model } from '../../../../shared/contract/models.ts';
import type { Run } from '../../../../shared/contract/runs.ts';
import type { ComparisonRequest } from '../../../stores/comparisons.ts';
import { count } from '../../../words/number.ts';
import { presentPair, usualPair, type ModelPair } from '../../ask/model-pair.ts';

/** Which models are to be compared on what; what is null is still to be chosen. */
export interface ComparisonChoice extends ModelPair {
  readonly dataSet: DataSetId | null;
  /** Null: all entries. */
  readonly split: Split | null;
}

type ListedRun = Pick<Run, 'tunedModel' | 'model' | 'data'>;

/**
 * What one most likely wants to see: what the latest run made beside what it began from, on the data that it did not learn
 * from.
 *
 * @param runs of the project, the newest first
 */
export function usualChoice(
  models: readonly Model[],
  runs: readonly ListedRun[],
  dataSets: readonly DataSet[],
): ComparisonChoice {
  return choiceOfPair(usualPair(models, runs), runs, dataSets);
}

/** Two models on the data of the run that made the tuned one, where that is here. */
export function choiceOfPair(
  pair: ModelPair,
  runs: readonly ListedRun[],
  dataSets: readonly DataSet[],
): ComparisonChoice {
  const run = runs.find(({ tunedModel }) => tunedModel !== null && tunedModel === pair.tuned);
  const ready = dataSets.filter(({ state }) => state === 'ready');
  const dataSet = ready.find(({ id }) => id === run?.data.dataSet) ?? ready[0];
  return { ...pair, dataSet: dataSet?.id ?? null, split: dataSet ? usualSplit(dataSet) : null };
}

export function choiceOfComparison({ base, tuned, dataSet, split }: Comparison): ComparisonChoice {
  return { base: base.id, tuned: tuned.id, dataSet: dataSet.id, split };
}

/** The split to look at errors in: that to check on; the one to test with is for the end. */
export function usualSplit({ splits }: Pick<DataSet, 'splits'>): Split | null {
  return splits.validation > 0 ? 'validation' : splits.test > 0 ? 'test' : null;
}

/** Splits that have entries, and all of them together. */
export function splitOptions({ splits, entries }: Pick<DataSet, 'splits' | 'entries'>): readonly {
  readonly value: Split | 'all';
  readonly title: string;
  readonly note: string;
}[] {
  const named = (['validation', 'test', 'train'] as const).filter((split) => splits[split] > 0);
  return [
    ...named.map((split) => ({ value: split, title: split, note: count(splits[split]) })),
    { value: 'all', title: 'all entries', note: count(entries) },
  ];
}

/** How many questions a choice asks each model. */
export function questionsOf({ split }: Pick<ComparisonChoice, 'split'>, dataSet: DataSet): number {
  return split === null ? dataSet.entries : dataSet.splits[split];
}

/** The latest comparison of what was chosen; null where there is none. */
export function comparisonOf(choice: ComparisonChoice, comparisons: readonly Comparison[]): Comparison | null {
  return (
    comparisons.find(
      ({ base, tuned, dataSet, split }) =>
        base.id === choice.base && tuned.id === choice.tuned && dataSet.id === choice.dataSet && split === choice.split,
    ) ?? null
  );
}

/** The choice without models and data that are not here any more. */
export function presentChoice(
  choice: ComparisonChoice,
  models: readonly Model[],
  dataSets: readonly DataSet[],
): ComparisonChoice {
  const isHere = dataSets.some(({ id, state }) => id === choice.dataSet && state === 'ready');
  return { ...presentPair(choice, models), dataSet: isHere ? choice.dataSet : null, split: choice.split };
}

/** What is to be asked for, or what is still missing for it, as a sentence. */
export function requestOf(
  project: ComparisonRequest['project'],
  choice: ComparisonChoice,
): ComparisonRequest | { readonly missing: string } {
  const { base, tuned, dataSet, split } = choice;
  if (tuned === null || base === null) return { missing: 'Choose two models.' };
  if (tuned === base) return { missing: 'Choose two models that are not the same.' };
  if (dataSet === null) return { missing: 'Choose a data set.' };
  return { project, base, tuned, dataSet, split };
}
