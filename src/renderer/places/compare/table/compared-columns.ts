import type { ChangeKind, ComparedOrder, ComparedRow } from '../../../../shared/contract/compare.ts';

/** A column of the table of questions. */
export interface ComparedColumn {
  readonly id: 'question' | 'gold' | 'tuned' | 'base' | 'change';
  readonly title: string;
  /** What its head sorts by, the way that is looked at first. */
  readonly order?: ComparedOrder;
  readonly numeric?: boolean;
}

export const comparedColumns: readonly ComparedColumn[] = [
  { id: 'question', title: 'Question', order: { by: 'position', direction: 'ascending' } },
  { id: 'gold', title: 'Gold' },
  { id: 'tuned', title: 'Tuned', order: { by: 'tuned-f1', direction: 'ascending' } },
  { id: 'base', title: 'Base', order: { by: 'base-f1', direction: 'ascending' } },
  { id: 'change', title: 'Change', order: { by: 'change', direction: 'ascending' }, numeric: true },
];

/** A sign for each kind, so that it is not told by colour alone. */
export const kindSigns: Readonly<Record<ChangeKind, { readonly sign: string; readonly meaning: string }>> = {
  fixed: { sign: '▲', meaning: 'fixed' },
  broken: { sign: '▼', meaning: 'broken' },
  'both-wrong': { sign: '✕', meaning: 'both wrong' },
  'both-right': { sign: '✓', meaning: 'both right' },
};

export function cellText(row: ComparedRow, column: ComparedColumn['id']): string {
  switch (column) {
    case 'question':
      return row.question;
    case 'gold':
      return row.gold[0] ?? 'no answer';
    case 'tuned':
    case 'base':
      return row[column].text || 'no answer';
    case 'change':
      return changeText(row);
  }
}

/** Whether a cell stands for "no answer". */
export function isSilent(row: ComparedRow, column: ComparedColumn['id']): boolean {
  if (column === 'gold') return row.gold.length === 0;
  return (column === 'tuned' || column === 'base') && row[column].text === '';
}

/** By how much the F1 of the tuned model is above that of the base model: `+43`, `−100`, `0`. */
export function changeText({ tuned, base }: Pick<ComparedRow, 'tuned' | 'base'>): string {
  const points = Math.round(100 * (tuned.f1 - base.f1));
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
}

/** The order after a press on the head of a column: the other way round where it is sorted by it already. */
export function nextOrder(order: ComparedOrder, wanted: ComparedOrder): ComparedOrder {
  if (order.by !== wanted.by) return wanted;
  return { by: order.by, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}
