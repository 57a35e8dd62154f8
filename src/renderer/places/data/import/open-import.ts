import { ref, shallowRef } from 'vue';
import type { WorkProgress } from '../../../../shared/contract/work.ts';

/** What is to be imported: to be asked for, a file that was dropped, or a path that the host gave. */
export type ImportSource =
  | { readonly kind: 'ask' }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'path'; readonly path: string };

/** Whether the wizard is open, and with what it was opened last. */
export const importOpen = ref(false);
export const importSource = shallowRef<ImportSource>({ kind: 'ask' });

/** How far the import is that goes on while the wizard is closed; null while there is none. */
export const importProgress = shallowRef<WorkProgress | null>(null);

/** A file that was dropped where no project is open, for the project that is made next. */
export const droppedFirst = shallowRef<ImportSource | null>(null);

/** Opens the wizard. While an import goes on, that is shown. */
export function importFile(source: ImportSource = { kind: 'ask' }): void {
  if (importProgress.value === null) importSource.value = source;
  importOpen.value = true;
}
