import type { DocumentText } from '../../dataset/documents/document.ts';
import type { DocumentId, ProjectId } from '../../shared/contract/ids.ts';
import { Failure } from '../../shared/failure.ts';
import { checkEntries } from '../findings/check-entries.ts';
import { importDataSet } from '../import/import-data-set.ts';
import type { DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';

export interface DocumentToAdd extends Pick<DocumentText, 'title' | 'paragraphs'> {
  readonly file: string;
}

/** Where documents go: a data set that is there, or a new one without entries yet. */
export type DocumentsHome =
  | { readonly kind: 'data-set'; readonly dataSet: DataSetId }
  | { readonly kind: 'new'; readonly project: ProjectId; readonly name: string };

export interface AddedDocuments {
  readonly dataSet: DataSetId;
  readonly documents: DocumentId[];
  readonly paragraphs: number;
}

/**
 * Keeps documents with a data set, all or none. They make no version of it, which is of its entries alone: an entry comes
 * with the first question about a paragraph. Throws a `Failure` where there is no text in them.
 */
export async function addDocuments(
  store: Store,
  home: DocumentsHome,
  documents: readonly DocumentToAdd[],
  who: string,
  at = new Date(),
): Promise<AddedDocuments> {
  const filled = documents
    .map((document) => ({ ...document, paragraphs: document.paragraphs.filter(({ text }) => text.trim() !== '') }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  if (filled.length === 0) throw withoutParagraphs();
  const dataSet = home.kind === 'data-set' ? home.dataSet : await emptyDataSet(store, home, who, at);
  // Says what is wrong with the data set itself.
  store.dataSets.currentVersion(dataSet);
  const ids = store.database
    .transaction(() => filled.map((document) => addDocument(store, dataSet, document, who, at)))
    .immediate();
  const paragraphs = filled.reduce((sum, document) => sum + document.paragraphs.length, 0);
  return { dataSet, documents: ids, paragraphs };
}

function addDocument(store: Store, dataSet: DataSetId, document: DocumentToAdd, who: string, at: Date): DocumentId {
  const paragraphs = document.paragraphs.map(({ text, heading, page }) => ({
    context: store.contexts.keyOf(dataSet, text),
    heading,
    page,
  }));
  return store.documents.add(dataSet, { ...document, paragraphs }, who, at);
}

async function emptyDataSet(
  store: Store,
  { project, name }: Extract<DocumentsHome, { kind: 'new' }>,
  who: string,
  at: Date,
): Promise<DataSetId> {
  const { id } = store.projects.get(project);
  const { dataSet } = await importDataSet(store, [], { project: id, name, who, at, check: checkEntries });
  return dataSet;
}

function withoutParagraphs(): Failure {
  return new Failure({
    code: 'documents-without-text',
    message: 'There is no paragraph left to add.',
    mend: 'Keep at least one.',
  });
}
