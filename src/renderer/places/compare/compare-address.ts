import type { LocationQuery } from 'vue-router';
import {
  changeKindSchema,
  comparedOrderSchema,
  type ChangeKind,
  type ComparedFilter,
  type ComparedOrder,
} from '../../../shared/contract/compare.ts';

/** A bar over the questions: those of a kind, or those that the models answer differently. */
export type Bar = ChangeKind | 'differ';

/** What the URL says of the questions of a comparison. */
export interface CompareAddress {
  readonly bar: Bar | null;
  readonly search: string;
  readonly order: ComparedOrder;
}

/** What tuning changed most comes first: what it broke. */
export const usualOrder: ComparedOrder = { by: 'change', direction: 'ascending' };

/** Reads `?show=fixed&search=seal&sort=-change`; what cannot be read is left out. */
export function readCompareAddress(query: LocationQuery): CompareAddress {
  const { show, search } = query;
  return {
    bar: show === 'differ' ? show : (changeKindSchema.safeParse(show).data ?? null),
    search: typeof search === 'string' ? search : '',
    order: readOrder(query.sort),
  };
}

/** The parts of the address that are not as usual, as the URL has them. */
export function writeCompareAddress({ bar, search, order }: CompareAddress): Record<string, string> {
  const sort = writeOrder(order);
  return {
    ...(bar && { show: bar }),
    ...(search.trim() !== '' && { search }),
    ...(sort !== writeOrder(usualOrder) && { sort }),
  };
}

/** Which questions an address asks for. */
export function filterOf({ bar, search }: CompareAddress): ComparedFilter {
  return {
    ...(bar === 'differ' ? { differ: true } : bar && { kinds: [bar] }),
    ...(search.trim() !== '' && { search }),
  };
}

/** `change`, `-tuned-f1`. */
function readOrder(written: LocationQuery[string] | undefined): ComparedOrder {
  if (typeof written !== 'string') return usualOrder;
  const descending = written.startsWith('-');
  const by = comparedOrderSchema.shape.by.safeParse(descending ? written.slice(1) : written).data;
  return by ? { by, direction: descending ? 'descending' : 'ascending' } : usualOrder;
}

function writeOrder({ by, direction }: ComparedOrder): string {
  return direction === 'descending' ? `-${by}` : by;
}
