import { setImmediate } from 'node:timers/promises';
import type { ProjectId } from '../../shared/contract/ids.ts';
import { Failure } from '../../shared/failure.ts';
import type { Batches } from '../../dataset/sources/batches.ts';
import type { Check, EntryToCheck } from '../findings/check-data-set.ts';
import type { FindingOfEntry } from '../findings/finding-table.ts';
import type { Found } from '../findings/finding.ts';
import type { Split } from '../entries/entry.ts';
import type { ImportOrigin } from '../versions/version.ts';
import { withoutWaitingForDisk } from '../store/durability.ts';
import { keyRange, type DataSetId, type EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { inBatches } from './batches.ts';
import { discard } from './discard.ts';
import type { ImportItem } from './import-item.ts';
import { ImportWriter } from './import-writer.ts';
import { beginImporting } from './importer.ts';

export interface ImportProgress {
  readonly dataSet: DataSetId;
  /** Rows written so far: they can be read and searched. */
  readonly entries: number;
  readonly setAside: number;
}

export interface ImportOptions {
  readonly name: string;
  readonly who: string;
  /** Whose it is. Default nobody's. */
  readonly project?: ProjectId | null;
  /** Where entries go whose reader does not say. Default none. */
  readonly split?: Split | null;
  /** Run over all entries once they are in. */
  readonly check?: Check;
  /** Where it is from, asked once all is read. */
  readonly origin?: () => ImportOrigin;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
  readonly at?: Date;
}

/**
 * Brings a data set in. Its rows can be read while they come, in a data set that is `importing`; it is there for good
 * once the promise is fulfilled. Where the source fails, the signal aborts or the process dies, nothing of it stays.
 * Other work of the event loop goes on between batches.
 */
export async function importDataSet(
  store: Store,
  source: Batches<ImportItem> | Iterable<ImportItem>,
  options: ImportOptions,
): Promise<ImportProgress> {
  const { importer, end } = beginImporting();
  try {
    const { name, project = null, at = new Date(), split = null } = options;
    const { lastInsertRowid } = store.database
      .prepare(`INSERT INTO data_sets (project_id, name, state, importer, created_at) VALUES (?, ?, 'importing', ?, ?)`)
      .run(project, name, importer, at.getTime());
    const dataSet = Number(lastInsertRowid) as DataSetId;
    const writer = new ImportWriter(store, dataSet, split);
    // Kept for the check alone: to read them back takes as long again as half of the import.
    const checked: EntryToCheck[] = [];
    try {
      const write = store.database.transaction((items: readonly ImportItem[]) => {
        const entries = writer.write(items);
        if (options.check) for (const entry of entries) checked.push(entry);
      });
      for await (const batch of inBatches(source)) {
        throwIfAborted(options);
        // What a power cut takes of an import that is not whole is no loss.
        withoutWaitingForDisk(store.database, () => write.immediate(batch));
        options.onProgress?.({ dataSet, entries: writer.entries, setAside: writer.setAside });
        await setImmediate();
      }
      throwIfAborted(options);
      finish(store, dataSet, options, at, checked);
    } catch (error) {
      // The next opening of the store removes what it can no longer take back.
      if (!store.database.open) throw closedMeanwhile(options.name);
      discard(store, dataSet);
      throw error;
    }
    return { dataSet, entries: writer.entries, setAside: writer.setAside };
  } finally {
    end();
  }
}

function closedMeanwhile(name: string): Failure {
  return new Failure({
    code: 'import-interrupted',
    message: `The workbench was closed while ${name} was brought in; nothing of it was kept.`,
    mend: 'Bring it in again.',
  });
}

/** Findings, the first version and the end of importing, all at once. */
function finish(
  store: Store,
  dataSet: DataSetId,
  { who, check, origin }: ImportOptions,
  at: Date,
  entries: readonly EntryToCheck[],
): void {
  const { database } = store;
  const { first } = keyRange(dataSet);
  const keyed = (found: Found): FindingOfEntry => [(first + found.number) as EntryKey, found];
  const findings = check ? Array.from(check(entries), keyed) : null;
  database
    .transaction(() => {
      const description = { kind: 'import', label: null, changes: 0, ...(origin && { origin: origin() }) };
      const version = store.versions.add({ dataSet, parent: null, description, changes: [], who, at });
      store.versions.note(dataSet, 'import', version, who, at);
      store.dataSets.setVersion(dataSet, version);
      if (findings) {
        store.findings.replaceAll(dataSet, findings);
        store.dataSets.setChecked(dataSet, version);
      }
      database.prepare(`UPDATE data_sets SET state = 'ready', importer = NULL WHERE id = ?`).run(dataSet);
    })
    .immediate();
}

function throwIfAborted({ signal, name }: ImportOptions): void {
  if (!signal?.aborted) return;
  throw new Failure({
    code: 'import-stopped',
    message: `The import of "${name}" was stopped: nothing of it was kept.`,
    mend: 'Start it again when you want to.',
  });
}
