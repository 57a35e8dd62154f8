import { setTimeout } from 'node:timers/promises';
import BetterSqlite3, { SqliteError } from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';

export interface Lock {
  readonly release: () => void;
}

export interface LockOptions {
  /** How long to wait for whoever has it. */
  readonly patienceMs?: number;
  readonly signal?: AbortSignal;
}

const pauseMs = 100;

/** Those that are held: a connection that nobody refers to any more is closed, and its lock with it. */
const held = new Set<BetterSqlite3.Database>();

/**
 * Locks a file until it is released or this process ends, however it ends: the lock is the operating system's, which
 * SQLite knows how to take everywhere. Throws a `Failure` where another process has it for too long.
 */
export async function lockFile(path: string, { patienceMs = 60_000, signal }: LockOptions = {}): Promise<Lock> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const lock = tryLock(path);
    if (lock) return lock;
    signal?.throwIfAborted();
    if (performance.now() >= deadline) break;
    await setTimeout(pauseMs, undefined, { signal });
  }
  throw new Failure({
    code: 'locked',
    message: `Another process still works with ${path}.`,
    mend: 'Wait until it has ended, or end it.',
  });
}

/** Locks a file, or returns null where another process has it. */
export function tryLock(path: string): Lock | null {
  const database = new BetterSqlite3(path, { timeout: 0 });
  try {
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
    held.add(database);
    return {
      release: () => {
        held.delete(database);
        database.close();
      },
    };
  } catch (error) {
    database.close();
    if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}
