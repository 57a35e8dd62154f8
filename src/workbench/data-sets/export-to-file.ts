import type { Split } from '../../shared/contract/entries.ts';
import { runJob, type RunJobOptions } from '../jobs/run-job.ts';
import { countEntries } from '../query/count.ts';
import type { DataSetId } from '../store/ids.ts';
import type { Workbench } from '../workbench.ts';

/** Names of the writers in `src/dataset/export` by the contract's forms. */
const writers = {
  'squad-v1': 'squad-v1.1',
  'squad-v2': 'squad-v2.0',
  json: 'flat-json',
  jsonl: 'json-lines',
  csv: 'csv',
  parquet: 'parquet',
} as const;

export interface FileToExport {
  readonly dataSet: DataSetId;
  readonly path: string;
  readonly form: keyof typeof writers;
  /** Null: all entries, each with a field that says which split it is in. */
  readonly split: Split | null;
}

/** Writes a data set as it is now to a file, in a process of its own; edits go on meanwhile. */
export async function exportToFile(
  { store, jobHost }: Workbench,
  { dataSet, path, form, split }: FileToExport,
  options: RunJobOptions,
): Promise<{ readonly path: string; readonly entries: number }> {
  const version = store.dataSets.currentVersion(dataSet);
  const total = countEntries(store, dataSet, split === null ? {} : { splits: [split] });
  const input = { store: store.path, version, path, split, writer: writers[form], entries: total };
  const { entries } = await runJob(jobHost, 'export-data-set', input, options);
  return { path, entries };
}
