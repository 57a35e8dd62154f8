import type { DataSetId } from '../../store/ids.ts';

/** A condition on a row `e` of `entries`, with the values of its `?` in their order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** How a part of the filter becomes a condition; null where it excludes nothing. */
export type ToCondition<T> = (value: T, dataSet: DataSetId) => Condition | null;
