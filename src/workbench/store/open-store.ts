import BetterSqlite3, { type Database } from 'better-sqlite3';
import { agreementTable } from '../agreement/agreement-table.ts';
import { documentTable } from '../documents/document-table.ts';
import { contextTable } from '../entries/context-table.ts';
import { entryTable } from '../entries/entry-table.ts';
import { findingTable } from '../findings/finding-table.ts';
import { modelAnswerTable } from '../model-answers/model-answer-table.ts';
import { modelTable } from '../models/model-table.ts';
import { projectTable } from '../projects/project-table.ts';
import { checkpointTable } from '../runs/checkpoint-table.ts';
import { logTable } from '../runs/log-table.ts';
import { pointTable } from '../runs/points/point-table.ts';
import { sweepTrialTable } from '../runs/sweeps/sweep-trial-table.ts';
import { runTable } from '../runs/run-table.ts';
import { teachingTable } from '../teaching/teaching-table.ts';
import { versionTable } from '../versions/version-table.ts';
import { dataSetTable } from '../data-sets/data-set-table.ts';
import { discardUnfinished } from '../import/discard.ts';
import { Failure } from '../../shared/failure.ts';
import { waitForDisk } from './durability.ts';
import { migrate } from './migrations/migrate.ts';
import { migrations } from './migrations/registry.ts';
import type { Store } from './store.ts';

const busyTimeoutMs = 10_000;
const cacheKibibytes = 32 * 1024;
const mappedBytes = 256 * 1024 * 1024;

/**
 * Opens the store in this file, makes it where there is none, and removes what an import that was killed has left.
 * Throws a `Failure` where the file is no store, a later version wrote it, or it cannot be opened.
 */
export function openStore(path: string): Store {
  const database = openDatabase(path);
  try {
    migrate(database, migrations);
    const store = storeOver(path, database);
    discardUnfinished(store);
    return store;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * The store as it is at this moment, to read from while others write to it: whoever opens it closes it soon, since the
 * file grows meanwhile.
 */
export function openSnapshot(store: Store): Store {
  const database = new BetterSqlite3(store.path, { readonly: true, timeout: busyTimeoutMs });
  database.exec('BEGIN');
  // A deferred transaction takes its snapshot with the first thing it reads.
  database.prepare('SELECT count(*) FROM data_sets').get();
  return storeOver(store.path, database);
}

function storeOver(path: string, database: Database): Store {
  return {
    path,
    database,
    projects: projectTable(database),
    models: modelTable(database),
    modelAnswers: modelAnswerTable(database),
    teaching: teachingTable(database),
    dataSets: dataSetTable(database),
    contexts: contextTable(database),
    entries: entryTable(database),
    agreements: agreementTable(database),
    documents: documentTable(database),
    versions: versionTable(database),
    findings: findingTable(database),
    runs: runTable(database),
    sweepTrials: sweepTrialTable(database),
    points: pointTable(database),
    checkpoints: checkpointTable(database),
    log: logTable(database),
    close: () => void database.close(),
  };
}

function openDatabase(path: string): Database {
  let database: Database | undefined;
  try {
    database = new BetterSqlite3(path, { timeout: busyTimeoutMs });
    database.pragma('journal_mode = WAL');
    waitForDisk(database);
    database.pragma('foreign_keys = ON');
    database.pragma(`cache_size = -${cacheKibibytes}`);
    database.pragma(`mmap_size = ${mappedBytes}`);
    database.pragma('journal_size_limit = 67108864');
    return database;
  } catch (error) {
    database?.close();
    throw new Failure({
      code: 'store-not-opened',
      message: `The store ${path} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`,
      mend: 'Choose a file that Spanwright has written, or a new one in a folder that can be written to.',
      cause: error,
    });
  }
}
