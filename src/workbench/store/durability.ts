import type { Database } from 'better-sqlite3';

/** Of the log, of 4 KiB each, before they are moved to their place in the file: 4 MiB as SQLite has it, or 64 MiB. */
const usualPages = 1000;
const manyPages = 16_000;

/** An edit that was acknowledged survives a power cut. */
export function waitForDisk(database: Database): void {
  database.pragma('synchronous = FULL');
  database.pragma(`wal_autocheckpoint = ${usualPages}`);
}

/**
 * Does work whose transactions are not to wait until the disk has them. They survive the end of the process all the
 * same, and a power cut too once a later transaction has waited: what the disk has is always a beginning of all there was.
 */
export function withoutWaitingForDisk<T>(database: Database, work: () => T): T {
  database.pragma('synchronous = NORMAL');
  database.pragma(`wal_autocheckpoint = ${manyPages}`);
  try {
    return work();
  } finally {
    waitForDisk(database);
  }
}
