import type { EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { refreshTeaching } from '../teaching/refresh-teaching.ts';

/** Rejects all that models answered to an entry, or takes that back; with it goes what the entry would teach them. */
export function rejectAnswers(store: Store, entry: EntryKey, rejected: boolean): void {
  store.database
    .transaction(() => {
      store.modelAnswers.reject(entry, rejected);
      refreshTeaching(store, entry);
    })
    .immediate();
}
