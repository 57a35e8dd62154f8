import type { Comparison } from '../../../../shared/contract/compare.ts';
import type { ComparisonId } from '../../../../shared/contract/ids.ts';
import type { MenuItem } from '../../../design/controls/menu-item.ts';
import { when } from '../../../words/when.ts';

/** The comparisons of a project as a menu, the newest first. */
export function earlierItems(
  comparisons: readonly Comparison[],
  shown: ComparisonId | null,
  open: (comparison: ComparisonId) => void,
): readonly MenuItem[] {
  return comparisons.map((comparison) => ({
    title: titleOf(comparison),
    note: `F1 ${comparison.base.f1.toFixed(1)} → ${comparison.tuned.f1.toFixed(1)} · ${when(comparison.at)}`,
    checked: comparison.id === shown,
    run: () => open(comparison.id),
  }));
}

/** `Demo base → Run 3 on Ward handover, validation, version 2`. */
export function titleOf({
  base,
  tuned,
  dataSet,
  split,
}: Pick<Comparison, 'base' | 'tuned' | 'dataSet' | 'split'>): string {
  const part = split === null ? '' : `, ${split}`;
  return `${base.name} → ${tuned.name} on ${dataSet.name}${part}, version ${dataSet.versionNumber}`;
}
