import type { Run } from '../../../shared/contract/runs.ts';
import { argumentTitle } from '../train/form/argument-titles.ts';
import { sameValue, showValue } from '../train/form/argument-value.ts';

/** An argument with its value in each of several runs, as the workbench answers it. */
export interface ComparedArgument {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly differs: boolean;
}

export interface DifferenceRow {
  readonly name: string;
  readonly title: string;
  readonly cells: readonly {
    readonly text: string;
    /** Said by fewer than half of the runs. */ readonly odd: boolean;
  }[];
  readonly differs: boolean;
}

/** Files and folders differ between any two runs and say nothing. */
const places = new Set(['output_dir', 'train_file', 'validation_file', 'test_file', 'cache_dir', 'logging_dir']);

/** What differs first, each by name; cells that stand apart from most are marked. */
export function differenceRows(compared: readonly ComparedArgument[]): readonly DifferenceRow[] {
  return compared
    .filter(({ name }) => !places.has(name))
    .map(({ name, values, differs }) => ({
      name,
      title: argumentTitle(name),
      cells: values.map((value) => ({
        text: showValue(value) || 'default',
        odd: differs && 2 * values.filter((other) => sameValue(other, value)).length <= values.length,
      })),
      differs,
    }))
    .sort((a, b) => Number(b.differs) - Number(a.differs) || a.title.localeCompare(b.title));
}

/** Which version of which data set each run learned from. */
export function dataRow(runs: readonly Pick<Run, 'data'>[]): DifferenceRow {
  const texts = runs.map(({ data }) => `${data.name}, version ${data.versionNumber}`);
  const differs = new Set(texts).size > 1;
  const isOdd = (text: string) => 2 * texts.filter((other) => other === text).length <= texts.length;
  return { name: 'data', title: 'Data', cells: texts.map((text) => ({ text, odd: differs && isOdd(text) })), differs };
}
