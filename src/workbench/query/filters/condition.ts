import type { Database } from 'better-sqlite3';
import type { DataSetId } from '../../store/ids.ts';

export type SqlValue = string | number | Buffer;

/** A condition on a row `e` of `entries`, with the values of its `?` in their order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** How a part of the filter becomes a condition; null where it excludes nothing. */
export type ToCondition<T> = (value: T, dataSet: DataSetId, database: Database) => Condition | null;
