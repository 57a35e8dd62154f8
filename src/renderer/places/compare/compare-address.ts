import type { LocationQuery } from 'vue-router';
import {
  changeKindSchema,
  comparedOrderSchema,
  errorKindSchema,
  groupingSchema,
  type ChangeKind,
  type ComparedFilter,
  type ComparedOrder,
  type ErrorKind,
  type Grouping,
} from '../../../shared/contract/compare.ts';

/** A bar over the questions: those of a kind, or those that the models answer differently. */
export type Bar = ChangeKind | 'differ';

/** What is looked at: the questions, groups of them, or the no-answer threshold. */
export const views = ['questions', 'groups', 'threshold'] as const;
export type View = (typeof views)[number];

/** What the URL says of a comparison. */
export interface CompareAddress {
  readonly view: View;
  /** What is looked at in groups. */
  readonly by: Grouping;
  /** Whose threshold is looked at. */
  readonly of: 'base' | 'tuned';
  readonly bar: Bar | null;
  readonly error: ErrorKind | null;
  readonly group: { readonly by: Grouping; readonly value: string } | null;
  readonly search: string;
  readonly order: ComparedOrder;
}

/** What tuning changed most comes first: what it broke. */
export const usualOrder: ComparedOrder = { by: 'change', direction: 'ascending' };

/** No questions are left out. */
export const everything = { bar: null, error: null, group: null, search: '' } as const;

/** Reads `?show=fixed&wrong=too-long&group=position:4&search=seal&sort=-change`; what cannot be read is left out. */
export function readCompareAddress(query: LocationQuery): CompareAddress {
  const { show, wrong, view, by, of, search } = query;
  return {
    view: views.find((each) => each === view) ?? 'questions',
    by: groupingSchema.safeParse(by).data ?? 'question-type',
    of: of === 'base' ? of : 'tuned',
    bar: show === 'differ' ? show : (changeKindSchema.safeParse(show).data ?? null),
    error: errorKindSchema.safeParse(wrong).data ?? null,
    group: readGroup(query.group),
    search: typeof search === 'string' ? search : '',
    order: readOrder(query.sort),
  };
}

/** The parts of the address that are not as usual, as the URL has them. */
export function writeCompareAddress({
  view,
  by,
  of,
  bar,
  error,
  group,
  search,
  order,
}: CompareAddress): Record<string, string> {
  const sort = writeOrder(order);
  return {
    ...(view !== 'questions' && { view }),
    ...(by !== 'question-type' && { by }),
    ...(of !== 'tuned' && { of }),
    ...(bar && { show: bar }),
    ...(error && { wrong: error }),
    ...(group && { group: `${group.by}:${group.value}` }),
    ...(search.trim() !== '' && { search }),
    ...(sort !== writeOrder(usualOrder) && { sort }),
  };
}

/** Which questions an address asks for. */
export function filterOf({ bar, error, group, search }: CompareAddress): ComparedFilter {
  return {
    ...(bar === 'differ' ? { differ: true } : bar && { kinds: [bar] }),
    ...(error && { errors: [error] }),
    ...(group && { group }),
    ...(search.trim() !== '' && { search }),
  };
}

/** `position:4`, `document:Pump: a manual`. */
function readGroup(written: LocationQuery[string] | undefined): CompareAddress['group'] {
  if (typeof written !== 'string') return null;
  const at = written.indexOf(':');
  const by = groupingSchema.safeParse(written.slice(0, at)).data;
  return by ? { by, value: written.slice(at + 1) } : null;
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
