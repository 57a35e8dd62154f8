import type { Database } from 'better-sqlite3';
import type { Answer } from '../../dataset/example.ts';
import type { Agreement, AgreementTotals, Conflict, Settlement } from '../../shared/contract/agreement.ts';
import type { AgreementId } from '../../shared/contract/ids.ts';
import { Failure } from '../../shared/failure.ts';
import { packAnswers, unpackAnswers } from '../entries/entry-row.ts';
import type { DataSetId, EntryKey, VersionId } from '../store/ids.ts';
import { decodeText, encodeText } from '../store/text-column.ts';

export interface NewConflict extends Pick<Conflict, 'difference' | 'f1'> {
  readonly entry: EntryKey;
  readonly theirs: readonly Answer[];
}

/** An entry that both answered alike, and what they said. */
export interface AgreedAnswer {
  readonly entry: EntryKey;
  readonly question: string;
  readonly answers: readonly Answer[];
}

export interface AgreementTable {
  readonly add: (
    dataSet: DataSetId,
    made: { readonly file: string; readonly at: Date; readonly totals: AgreementTotals },
    conflicts: readonly NewConflict[],
    agreed: readonly AgreedAnswer[],
  ) => AgreementId;
  /** The newest first. */
  readonly list: (dataSet: DataSetId) => Agreement[];
  /** Throws a `Failure` where there is none. */
  readonly get: (id: AgreementId) => Agreement;
  /** Of entries that are not removed, in their order. */
  readonly conflicts: (id: AgreementId) => Conflict[];
  /** Entries that both answered alike, say so still, and wait for a review. */
  readonly toReview: (id: AgreementId) => EntryKey[];
  /** @param version that settled it; null where nothing had to be changed for that */
  readonly settle: (id: AgreementId, number: number, how: Settlement, version: VersionId | null) => void;
}

type Row = readonly [AgreementId, DataSetId, string, number, string, number, number, number];
type ConflictRow = readonly [
  number,
  EntryKey,
  string,
  Conflict['difference'],
  number,
  string,
  string,
  Settlement | null,
];

/** Versions that what `data_sets` is at was made from: what is settled in another is undone. */
const inForce = `(
  c.settled IS NOT NULL AND (c.version_id IS NULL OR c.version_id IN (
    WITH RECURSIVE line (id) AS (
      SELECT version_id FROM data_sets WHERE id = a.data_set_id
      UNION ALL SELECT v.parent_id FROM line JOIN versions v USING (id) WHERE v.parent_id IS NOT NULL
    )
    SELECT id FROM line
  ))
)`;

/** Of the answers `g` of two, for the entries `e`. */
const waitsForReview = 'e.removed = 0 AND e.reviewed = 0 AND e.question = g.question AND e.answers = g.answers';

export function agreementTable(database: Database): AgreementTable {
  const insert = database.prepare<[DataSetId, string, number, string]>(
    'INSERT INTO agreements (data_set_id, file, at, totals) VALUES (?, ?, ?, ?)',
  );
  const insertConflict = database.prepare<[AgreementId, number, EntryKey, string, number, string]>(
    'INSERT INTO conflicts (agreement_id, number, entry_key, difference, f1, theirs) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const rows = (condition: string) =>
    database
      .prepare<[number], Row>(
        `SELECT a.id, a.data_set_id, a.file, a.at, a.totals, count(e.key), count(*) FILTER (WHERE e.key IS NOT NULL AND ${inForce}),
           (SELECT count(*) FROM agreed_answers g JOIN entries e ON e.key = g.entry_key
            WHERE g.agreement_id = a.id AND ${waitsForReview})
         FROM agreements a LEFT JOIN conflicts c ON c.agreement_id = a.id
           LEFT JOIN entries e ON e.key = c.entry_key AND e.removed = 0
         WHERE ${condition} GROUP BY a.id ORDER BY a.id DESC`,
      )
      .raw();
  const list = rows('a.data_set_id = ?');
  const one = rows('a.id = ?');
  const conflicts = database
    .prepare<[AgreementId], ConflictRow>(
      `SELECT c.number, c.entry_key, e.question, c.difference, c.f1, e.answers, c.theirs, iif(${inForce}, c.settled, NULL)
       FROM conflicts c JOIN agreements a ON a.id = c.agreement_id
         JOIN entries e ON e.key = c.entry_key AND e.removed = 0
       WHERE c.agreement_id = ? ORDER BY c.number`,
    )
    .raw();
  const insertAgreed = database.prepare<[AgreementId, EntryKey, string, string]>(
    'INSERT INTO agreed_answers (agreement_id, entry_key, question, answers) VALUES (?, ?, ?, ?)',
  );
  const toReview = database
    .prepare<[AgreementId], EntryKey>(
      `SELECT e.key FROM agreed_answers g JOIN entries e ON e.key = g.entry_key
       WHERE g.agreement_id = ? AND ${waitsForReview} ORDER BY e.key`,
    )
    .pluck();
  const settle = database.prepare<[Settlement, VersionId | null, AgreementId, number]>(
    'UPDATE conflicts SET settled = ?, version_id = ? WHERE agreement_id = ? AND number = ?',
  );

  return {
    add: (dataSet, { file, at, totals }, found, agreed) => {
      const { lastInsertRowid } = insert.run(dataSet, encodeText(file), at.getTime(), JSON.stringify(totals));
      const id = Number(lastInsertRowid) as AgreementId;
      found.forEach(({ entry, difference, f1, theirs }, index) => {
        insertConflict.run(id, index + 1, entry, difference, f1, packAnswers(theirs));
      });
      for (const { entry, question, answers } of agreed) {
        insertAgreed.run(id, entry, encodeText(question), packAnswers(answers));
      }
      return id;
    },
    list: (dataSet) => list.all(dataSet).map(agreementOfRow),
    get: (id) => {
      const row = one.get(id);
      if (row) return agreementOfRow(row);
      throw new Failure({
        code: 'no-such-agreement',
        message: 'There is no such comparison of two annotators.',
        mend: 'Choose one of those that are listed.',
      });
    },
    conflicts: (id) => conflicts.all(id).map(conflictOfRow),
    toReview: (id) => toReview.all(id),
    settle: (id, number, how, version) => void settle.run(how, version, id, number),
  };
}

function agreementOfRow([id, dataSet, file, at, totals, conflicts, settled, toReview]: Row): Agreement {
  // Only this program writes the JSON in this column, so it is taken at its word.
  const read = JSON.parse(totals) as AgreementTotals;
  return { id, dataSet, file: decodeText(file), at: new Date(at), totals: read, conflicts, settled, toReview };
}

function conflictOfRow([number, entry, question, difference, f1, mine, theirs, settled]: ConflictRow): Conflict {
  return {
    number,
    entry,
    question: decodeText(question),
    difference,
    f1,
    mine: [...unpackAnswers(mine)],
    theirs: [...unpackAnswers(theirs)],
    settled,
  };
}
