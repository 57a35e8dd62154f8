import { computed, shallowRef } from 'vue';
import type { DocumentSource } from '../../../../shared/contract/documents.ts';
import type { DataSetId, ProjectId } from '../../../../shared/contract/ids.ts';
import { documentFileKinds } from '../../../../shared/document-file-kinds.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { client } from '../../../client/client.ts';
import { chooseFiles, pathOfFile } from '../../../client/files.ts';
import { useCall } from '../../../client/use-call.ts';
import { useWork } from '../../../client/use-work.ts';
import { useHost } from '../../../stores/host.ts';
import type { DocumentsToRead } from './open-documents.ts';
import { kept, previewOf, toAdd, type PreviewDocument } from './preview.ts';

/** Text that was pasted: with its markup, where there was some. */
export interface Pasted {
  readonly text: string;
  readonly form: 'text' | 'html';
}

/** Documents on their way into a data set: read, looked through, added. */
export function useDocuments() {
  const host = useHost();
  const documents = shallowRef<readonly PreviewDocument[]>([]);
  const failures = shallowRef<readonly Pick<Failure, 'code' | 'message' | 'mend'>[]>([]);
  const shown = shallowRef(0);
  const reading = useWork((signal, sources: readonly DocumentSource[]) =>
    client.documents.read({ sources: [...sources] }, { signal }),
  );

  async function read(sources: readonly DocumentSource[]): Promise<void> {
    if (sources.length === 0) return;
    const result = await reading.start(sources);
    if (!result) return;
    shown.value = documents.value.length;
    documents.value = [...documents.value, ...result.documents.map(previewOf)];
    failures.value = result.failures;
    shown.value = Math.min(shown.value, documents.value.length - 1);
  }

  const find = useCall(async (signal, what: DocumentsToRead) => {
    await read(await sourcesOf(what, signal));
  });

  async function sourcesOf(what: DocumentsToRead, signal: AbortSignal): Promise<DocumentSource[]> {
    if (what.kind === 'path') return [{ kind: 'file', path: what.path }];
    if (what.kind === 'files') {
      const paths = await Promise.all(what.files.map((file) => pathOfFile(file, signal)));
      return paths.map((path) => ({ kind: 'file', path }));
    }
    const paths = await chooseFiles(host.desktop, 'Add documents', documentFileKinds, signal);
    return paths.map((path) => ({ kind: 'file', path }));
  }

  const add = useCall((signal, to: { dataSet: DataSetId } | { project: ProjectId; name: string }) =>
    client.documents.add(
      {
        to: 'dataSet' in to ? { kind: 'data-set', ...to } : { kind: 'new', ...to },
        documents: toAdd(documents.value),
      },
      { signal },
    ),
  );

  return {
    documents,
    failures,
    reading,
    find,
    add,
    /** Of the documents, the one that is looked through. */
    shown,
    paragraphs: computed(() => documents.value.reduce((sum, document) => sum + kept(document).length, 0)),
    paste: ({ text, form }: Pasted) => read([{ kind: 'pasted', name: 'Pasted text', text, form }]),
    change: (index: number, document: PreviewDocument) => {
      documents.value = documents.value.with(index, document);
    },
    remove: (index: number) => {
      documents.value = documents.value.toSpliced(index, 1);
      shown.value = Math.max(0, Math.min(shown.value, documents.value.length - 1));
    },
    reset: () => {
      reading.cancel();
      find.abort();
      documents.value = [];
      failures.value = [];
      reading.failure.value = null;
      find.failure.value = null;
      add.failure.value = null;
      shown.value = 0;
    },
  };
}
