import type { Database } from 'better-sqlite3';
import type { LogLine } from '../../shared/contract/runs.ts';

export interface LogTable {
  /** Lines behind the one with this number. */
  readonly after: (run: number, number: number) => LogLine[];
  /** The number of the last line; 0 where there is none. */
  readonly last: (run: number) => number;
  readonly add: (run: number, line: LogLine) => void;
}

interface Row extends Omit<LogLine, 'at'> {
  readonly at: number;
}

export function logTable(database: Database): LogTable {
  const after = database.prepare<[number, number], Row>(
    'SELECT number, at, level, code, message FROM log_lines WHERE run_number = ? AND number > ? ORDER BY number',
  );
  const last = database
    .prepare<[number], number>('SELECT coalesce(max(number), 0) FROM log_lines WHERE run_number = ?')
    .pluck();
  const add = database.prepare<[number, number, number, string, string, string]>(
    'INSERT INTO log_lines (run_number, number, at, level, code, message) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return {
    after: (run, number) => after.all(run, number).map((row) => ({ ...row, at: new Date(row.at) })),
    last: (run) => last.get(run)!,
    add: (run, { number, at, level, code, message }) => void add.run(run, number, at.getTime(), level, code, message),
  };
}
