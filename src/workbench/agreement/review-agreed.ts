import type { AgreementId } from '../../shared/contract/ids.ts';
import { edit, type Edited, type EditOptions } from '../edits/edit.ts';
import type { Store } from '../store/store.ts';

/**
 * Marks the entries that both annotators answered alike, and that say so still, as reviewed: two people have looked at them.
 * One edit. Throws a `Failure` where there is no such comparison.
 */
export function reviewAgreed(store: Store, id: AgreementId, options: EditOptions): Edited {
  return store.database
    .transaction(() => {
      const { dataSet, file } = store.agreements.get(id);
      const entries = store.agreements.toReview(id);
      const label = `Mark what agrees with ${file} as reviewed`;
      return edit(store, dataSet, { kind: 'mark-reviewed', entries, reviewed: true }, { label, ...options });
    })
    .immediate();
}
