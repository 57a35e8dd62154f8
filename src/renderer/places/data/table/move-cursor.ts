/** Where the keys move the cursor: by a row, by a page, to an end. */
export type Move = 'next' | 'previous' | 'page-down' | 'page-up' | 'first' | 'last';

/** The row after a move; -1, where there was none, moves onto the first. Null in an empty table. */
export function moveCursor(row: number, move: Move, rows: number, page: number): number | null {
  if (rows === 0) return null;
  const to = {
    next: row + 1,
    previous: row === -1 ? 0 : row - 1,
    'page-down': row + page,
    'page-up': row - page,
    first: 0,
    last: rows - 1,
  }[move];
  return Math.min(rows - 1, Math.max(0, to));
}

/**
 * The row at which the cursor stands after the rows were listed anew: at its entry, or where that was if it is gone, so
 * that the next one is looked at when the one that was fixed drops out of the filter.
 */
export function cursorAfter<Key>(key: Key | null, lastRow: number, keys: readonly Key[]): number {
  if (keys.length === 0) return -1;
  const found = key === null ? -1 : keys.indexOf(key);
  if (found !== -1) return found;
  return key === null ? 0 : Math.min(keys.length - 1, Math.max(0, lastRow));
}
