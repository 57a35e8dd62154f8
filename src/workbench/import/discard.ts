import { keyRange, type DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { isImporting } from './importer.ts';

/** Removes data sets whose import was killed. */
export function discardUnfinished(store: Store): void {
  const unfinished = store.database
    .prepare<[], { id: DataSetId; importer: string | null }>(
      `SELECT id, importer FROM data_sets WHERE state <> 'ready'`,
    )
    .all();
  for (const { id, importer } of unfinished) if (importer === null || !isImporting(importer)) discard(store, id);
}

/** Removes a data set that was never more than an unfinished import. Can be killed itself: the next opening goes on. */
export function discard({ database }: Store, id: DataSetId): void {
  const { first, last } = keyRange(id);
  database.prepare(`UPDATE data_sets SET state = 'discarded', importer = NULL WHERE id = ?`).run(id);
  database
    .transaction(() => {
      const range = [first, last];
      database.prepare('DELETE FROM entry_text WHERE rowid BETWEEN ? AND ?').run(range);
      database.prepare('DELETE FROM context_text WHERE rowid BETWEEN ? AND ?').run(range);
      database.prepare('DELETE FROM findings WHERE data_set_id = ?').run(id);
      database.prepare('DELETE FROM set_aside WHERE data_set_id = ?').run(id);
      database.prepare('DELETE FROM entries WHERE key BETWEEN ? AND ?').run(range);
      database.prepare('DELETE FROM contexts WHERE key BETWEEN ? AND ?').run(range);
      database.prepare('DELETE FROM data_sets WHERE id = ?').run(id);
    })
    .immediate();
}
