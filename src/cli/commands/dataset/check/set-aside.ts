import type { RowSetAside } from '../../../../dataset/formats/read-entry.ts';
import { paint, type TextStream, writeLine } from '../../../terminal/terminal.ts';

const shown = 20;

/** Says which rows could not be read, the first of them. */
export function showSetAside(rows: readonly RowSetAside[], stream: TextStream): void {
  if (rows.length === 0) return;
  const what = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  writeLine(stream, paint(stream, 'warning', `${what} could not be read and were not checked:`));
  for (const { place, reason } of rows.slice(0, shown)) {
    writeLine(stream, `  row ${place.row}${place.line === undefined ? '' : `, line ${place.line}`}: ${reason}`);
  }
  if (rows.length > shown) writeLine(stream, `  and ${rows.length - shown} more`);
}

/** Nothing where all rows could be read. */
export function setAsideJson(rows: readonly RowSetAside[]) {
  if (rows.length === 0) return {};
  return {
    set_aside: rows.length,
    rows_set_aside: rows.map(({ place, reason, seen }) => ({ ...place, reason, seen })),
  };
}
