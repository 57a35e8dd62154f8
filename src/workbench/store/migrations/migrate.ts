import type { Database } from 'better-sqlite3';
import { Failure } from '../../../shared/failure.ts';
import type { Migration } from './migration.ts';

/**
 * Brings a store to the form that this version of the program knows, all steps or none. Throws a `Failure` where a later
 * version has written it.
 */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  database
    .transaction(() => {
      const done = database.pragma('user_version', { simple: true }) as number;
      if (done > migrations.length) {
        throw new Failure({
          code: 'store-too-new',
          message: `${database.name} was written by a later version of Spanwright (form ${done}; this one knows ${migrations.length}).`,
          mend: 'Update Spanwright, or open another store.',
        });
      }
      for (const { sql, after } of migrations.slice(done)) {
        database.exec(sql);
        after?.(database);
      }
      if (done < migrations.length) database.pragma(`user_version = ${migrations.length}`);
    })
    .immediate();
}
