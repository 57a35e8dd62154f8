import type { SortingState } from '@tanstack/vue-table';
import { runIdSchema, type RunId } from '../../../shared/contract/ids.ts';
import { groupings, type Grouping } from './table/group-runs.ts';

/** As the URL has it: `-f1,name`. */
export function writeSorting(sorting: SortingState): string {
  return sorting.map(({ id, desc }) => `${desc ? '-' : ''}${id}`).join(',');
}

export function readSorting(text: string | null): SortingState {
  return (text ?? '')
    .split(',')
    .filter((part) => /^-?[\w:-]+$/.test(part))
    .map((part) => ({ id: part.replace(/^-/, ''), desc: part.startsWith('-') }));
}

export function readGrouping(text: string | null): Grouping {
  return text !== null && Object.hasOwn(groupings, text) ? (text as Grouping) : 'none';
}

/** Reads `?chosen=a,b`; what is no run's id is left out. */
export function readChosen(text: string | null): readonly RunId[] {
  return (text ?? '').split(',').flatMap((part) => runIdSchema.safeParse(part).data ?? []);
}
