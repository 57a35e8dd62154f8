import stringWidth from 'string-width';
import { truncate } from './truncate.ts';

export interface Column {
  readonly heading: string;
  /** Columns that shrink where the table is too wide; all others are as wide as their longest cell. */
  readonly shrinks?: boolean;
  readonly align?: 'left' | 'right';
}

/** Between two columns. */
const gap = '  ';
/** No column gets narrower than this. */
const narrowest = 6;

/**
 * A table as lines of at most `width` characters, the heading first; cells that are too long end in `…`. Widths are
 * those of a terminal, where some characters take two places.
 */
export function layOutTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()));
  const all = [columns.map(({ heading }) => heading), ...cells];
  const wanted = columns.map((_, index) => Math.max(...all.map((row) => stringWidth(row[index]!))));
  const widths = fit(columns, wanted, width - gap.length * (columns.length - 1));
  return all.map((row) =>
    row
      .map((cell, index) => place(cell, widths[index]!, columns[index]!.align ?? 'left'))
      .join(gap)
      .trimEnd(),
  );
}

/** Takes from the widest of the columns that shrink, so that short ones keep what they need. */
function fit(columns: readonly Column[], wanted: readonly number[], room: number): readonly number[] {
  const widths = [...wanted];
  const sum = () => widths.reduce((total, width) => total + width, 0);
  for (let over = sum() - room; over > 0; over -= 1) {
    const shrinking = widths.map((width, index) => (columns[index]!.shrinks ? width : 0));
    const widest = Math.max(...shrinking);
    if (widest <= narrowest) break;
    widths[shrinking.indexOf(widest)]! -= 1;
  }
  return widths;
}

function place(cell: string, width: number, align: 'left' | 'right'): string {
  const cut = truncate(cell, width);
  const padding = ' '.repeat(Math.max(0, width - stringWidth(cut)));
  return align === 'left' ? cut + padding : padding + cut;
}
