import type { Database } from 'better-sqlite3';
import type { Paragraph } from '../../dataset/documents/document.ts';
import type { DocumentId } from '../../shared/contract/ids.ts';
import { Failure } from '../../shared/failure.ts';
import type { ContextKey, DataSetId } from '../store/ids.ts';
import { decodeText, encodeText } from '../store/text-column.ts';

/** A document as the store keeps it. */
export interface StoredDocument {
  readonly id: DocumentId;
  readonly dataSet: DataSetId;
  readonly title: string;
  readonly file: string;
  readonly who: string;
  readonly at: Date;
  readonly paragraphs: number;
  /** Paragraphs about which there is a question. */
  readonly asked: number;
}

export interface NewDocument {
  readonly title: string;
  /** Its name, not its path. */
  readonly file: string;
  readonly paragraphs: readonly (Omit<Paragraph, 'text'> & { readonly context: ContextKey })[];
}

export interface DocumentTable {
  readonly add: (dataSet: DataSetId, document: NewDocument, who: string, at: Date) => DocumentId;
  /** Those that are not removed, in the order in which they came. */
  readonly list: (dataSet: DataSetId) => StoredDocument[];
  /** Removes it, or brings it back; its paragraphs stay for that. Returns its data set. Throws a `Failure` where there is none. */
  readonly setRemoved: (id: DocumentId, removed: boolean) => DataSetId;
}

type Row = Omit<StoredDocument, 'at'> & { readonly at: number };

export function documentTable(database: Database): DocumentTable {
  const insert = database.prepare<[DataSetId, string, string, string, number]>(
    'INSERT INTO documents (data_set_id, title, file, who, at) VALUES (?, ?, ?, ?, ?)',
  );
  const insertParagraph = database.prepare<[DocumentId, number, ContextKey, string | null, number | null]>(
    'INSERT INTO paragraphs (document_id, number, context_key, heading, page) VALUES (?, ?, ?, ?, ?)',
  );
  const list = database.prepare<[DataSetId], Row>(
    `SELECT d.id, d.data_set_id AS dataSet, d.title, d.file, d.who, d.at, count(*) AS paragraphs,
       count(*) FILTER (WHERE EXISTS (
         SELECT 1 FROM entries e WHERE e.context_key = p.context_key AND e.removed = 0
       )) AS asked
     FROM documents d JOIN paragraphs p ON p.document_id = d.id
     WHERE d.data_set_id = ? AND d.removed = 0 GROUP BY d.id ORDER BY d.id`,
  );
  const setRemoved = database
    .prepare<[number, DocumentId], DataSetId>('UPDATE documents SET removed = ? WHERE id = ? RETURNING data_set_id')
    .pluck();
  return {
    add: (dataSet, { title, file, paragraphs }, who, at) => {
      const { lastInsertRowid } = insert.run(dataSet, encodeText(title), encodeText(file), who, at.getTime());
      const id = Number(lastInsertRowid) as DocumentId;
      paragraphs.forEach(({ context, heading, page }, index) => {
        insertParagraph.run(id, index + 1, context, heading && encodeText(heading), page);
      });
      return id;
    },
    list: (dataSet) =>
      list.all(dataSet).map((row) => ({
        ...row,
        title: decodeText(row.title),
        file: decodeText(row.file),
        at: new Date(row.at),
      })),
    setRemoved: (id, removed) => {
      const dataSet = setRemoved.get(Number(removed), id);
      if (dataSet !== undefined) return dataSet;
      throw new Failure({
        code: 'no-such-document',
        message: `There is no document ${id}.`,
        mend: 'Choose one of those that are listed.',
      });
    },
  };
}
