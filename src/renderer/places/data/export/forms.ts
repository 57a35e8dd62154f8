import type { DataSet } from '../../../../shared/contract/data-sets.ts';
import type { Split } from '../../../../shared/contract/entries.ts';

/** What a data set can be written as. */
export const forms = [
  {
    value: 'squad-v2',
    title: 'SQuAD 2.0',
    extension: 'json',
    about: 'Nested by document and context; says which questions have no answer.',
  },
  {
    value: 'squad-v1',
    title: 'SQuAD 1.1',
    extension: 'json',
    about: 'Nested by document and context; for tools that expect an answer to everything.',
  },
  {
    value: 'json',
    title: 'JSON, flat',
    extension: 'json',
    about: 'One object an entry, as the datasets library has them.',
  },
  { value: 'jsonl', title: 'JSON Lines', extension: 'jsonl', about: 'One entry a line.' },
  { value: 'csv', title: 'CSV', extension: 'csv', about: 'A table for spreadsheets; answers as JSON in a cell.' },
  {
    value: 'parquet',
    title: 'Parquet',
    extension: 'parquet',
    about: 'Compact, with types; what the Hugging Face hub shows.',
  },
] as const;

export type ExportForm = (typeof forms)[number]['value'];

/** How the file is called at first: `ward-train.jsonl`. */
export function fileNameOf(dataSet: string, form: ExportForm, split: Split | null): string {
  const { extension } = forms.find(({ value }) => value === form)!;
  const bare = dataSet
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(/\s+/g, '-');
  return `${bare || 'data'}${split === null ? '' : `-${split}`}.${extension}`;
}

/** Whose entries can be written: all, and each split that has any. */
export function splitChoices(
  dataSet: Pick<DataSet, 'entries' | 'splits'>,
): readonly { readonly split: Split | null; readonly title: string; readonly entries: number }[] {
  const { train, validation, test } = dataSet.splits;
  const all = { split: null, title: 'All', entries: dataSet.entries };
  const each = [
    { split: 'train' as const, title: 'Train', entries: train },
    { split: 'validation' as const, title: 'Validation', entries: validation },
    { split: 'test' as const, title: 'Test', entries: test },
  ];
  return [all, ...each.filter(({ entries }) => entries > 0)];
}
