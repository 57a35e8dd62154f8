import type { Database } from 'better-sqlite3';

/** A step from one form of the store to the next. Never changed once released: what is to be different is another step. */
export interface Migration {
  /** What it brings, in kebab case. */
  readonly name: string;
  readonly sql: string;
  /** What SQL alone cannot do, behind it. */
  readonly after?: (database: Database) => void;
}
