import type { DataSet } from '../../../../shared/contract/data-sets.ts';
import type { Split } from '../../../../shared/contract/entries.ts';
import type { DataSetId } from '../../../../shared/contract/ids.ts';
import { count } from '../../../words/number.ts';

/** What an export can be measured with. */
export interface MeasuringChoice {
  /** `3:validation`, or `nothing`. */
  readonly value: string;
  readonly title: string;
  readonly note?: string;
}

const nothing: MeasuringChoice = { value: 'nothing', title: 'Nothing: do not measure' };

/** The splits that a model did not learn from, and nothing. */
export function measuringChoices(dataSets: readonly DataSet[]): readonly MeasuringChoice[] {
  const ready = dataSets.filter(({ state }) => state === 'ready');
  const splits = ready.flatMap(({ id, name, splits: sizes }) =>
    (['validation', 'test'] as const)
      .filter((split) => sizes[split] > 0)
      .map((split) => ({ value: `${id}:${split}`, title: `${name}, ${split}`, note: count(sizes[split]) })),
  );
  return [...splits, nothing];
}

/** The validation split of the data that it learned from, or else the first that there is. @param dataSet of its run */
export function usualMeasuring(choices: readonly MeasuringChoice[], dataSet: DataSetId | null): string {
  return (choices.find(({ value }) => value === `${dataSet}:validation`) ?? choices[0] ?? nothing).value;
}

export function readMeasuring(value: string): { readonly dataSet: DataSetId; readonly split: Split } | undefined {
  if (value === nothing.value) return undefined;
  const [dataSet, split] = value.split(':');
  return { dataSet: Number(dataSet) as DataSetId, split: split as Split };
}
