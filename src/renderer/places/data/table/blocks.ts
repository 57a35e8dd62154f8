/** Entries are asked for in blocks of so many, so that scrolling to and fro asks for each once. */
export const blockSize = 100;

/** Blocks that hold the rows from `first` to `last` (both included) and `ahead` more on either side, those in sight first. */
export function blocksFor(first: number, last: number, rows: number, ahead: number = blockSize / 2): number[] {
  if (rows === 0 || last < first) return [];
  const blockOf = (row: number) => Math.floor(Math.min(Math.max(row, 0), rows - 1) / blockSize);
  const inSight = range(blockOf(first), blockOf(last));
  const around = range(blockOf(first - ahead), blockOf(last + ahead));
  return [...inSight, ...around.filter((block) => !inSight.includes(block))];
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
