import { BookmarkPlus, Trash2 } from '@lucide/vue';
import type { SavedFilter } from '../../../../shared/contract/data-sets.ts';
import type { MenuItem } from '../../../design/controls/menu-item.ts';
import { quoted } from '../annotate/span-words.ts';
import type { SavedFilters } from './use-saved-filters.ts';

/** The menu of kept filters: each to be chosen, the present one to be kept or, where it is kept, removed. */
export function savedFilterItems(filters: SavedFilters, filter: string, keep: () => void): readonly MenuItem[] {
  const chosen = filters.chosen.value;
  const items = filters.all.value.map((each) => lineOf(each, each === chosen, () => filters.choose(each)));
  return [
    ...items,
    ...(items.length > 0 ? ['rule' as const] : []),
    { title: 'Keep this filter', icon: BookmarkPlus, disabled: filter.trim() === '', run: keep },
    ...(chosen
      ? [{ title: `Remove the filter ${quoted(chosen.name)}`, icon: Trash2, run: () => void filters.remove(chosen) }]
      : []),
  ];
}

function lineOf({ name, filter }: SavedFilter, checked: boolean, run: () => void): MenuItem {
  return { title: name, note: filter.length > 32 ? `${filter.slice(0, 31)}…` : filter, checked, run };
}
