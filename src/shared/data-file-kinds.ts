/** Files that can be brought in as data, as dialogs offer them. */
export const dataFileKinds = [
  { name: 'Data sets', extensions: ['json', 'jsonl', 'ndjson', 'csv', 'tsv', 'parquet', 'gz', 'squad'] },
] as const;
