/** What a data set is called at first: as its file, without the ends that say what kind of file it is. */
export function nameOfFile(name: string): string {
  const bare = name.replace(/\.gz$/i, '').replace(/\.(?:jsonl?|ndjson|csv|tsv|parquet|squad|txt)$/i, '');
  return bare.replaceAll(/[_-]+/g, ' ').trim() || name;
}

/** Into which split a file's entries belong, where its name says so: `train.json`, `squad-dev.csv`. */
export function splitOfFile(name: string): 'train' | 'validation' | 'test' | null {
  const words = nameOfFile(name)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  if (words.includes('train') || words.includes('training')) return 'train';
  if (words.some((word) => ['dev', 'val', 'valid', 'validation'].includes(word))) return 'validation';
  return words.includes('test') ? 'test' : null;
}
