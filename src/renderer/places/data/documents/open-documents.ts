import { ref, shallowRef } from 'vue';
import type { DataSetId } from '../../../../shared/contract/ids.ts';

/** What documents are to be read: to be asked for, files that were dropped, or a path that the host gave. */
export type DocumentsToRead =
  | { readonly kind: 'ask' }
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'path'; readonly path: string };

/** Whether the dialog is open, and with what it was opened last. */
export const documentsOpen = ref(false);
export const documentsToRead = shallowRef<DocumentsToRead>({ kind: 'ask' });
/** The data set that they go to, unless another is chosen. */
export const documentsFor = shallowRef<DataSetId | null>(null);

/** Opens the dialog in which documents are read and added. */
export function openDocuments(what: DocumentsToRead = { kind: 'ask' }, dataSet: DataSetId | null = null): void {
  documentsToRead.value = what;
  documentsFor.value = dataSet;
  documentsOpen.value = true;
}
