import type { ChangeKind, ComparedOrder, ComparedRow, Comparison } from '../../shared/contract/compare.ts';
import type { Split } from '../../shared/contract/entries.ts';
import type { ComparisonId, ModelId, ProjectId } from '../../shared/contract/ids.ts';
import { Failure } from '../../shared/failure.ts';
import type { DataSetId, VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { uuidV7 } from '../store/uuid-v7.ts';
import type { ComparisonTotals } from './compare-rows.ts';
import { searchable, wordsOf } from './searchable.ts';

/** A comparison that has been made. */
export interface NewComparison {
  readonly project: ProjectId;
  readonly version: VersionId;
  readonly split: Split | null;
  readonly base: { readonly id: ModelId; readonly name: string };
  readonly tuned: { readonly id: ModelId; readonly name: string };
  readonly totals: ComparisonTotals;
  readonly rows: readonly ComparedRow[];
}

/** Keeps a comparison, all of it or nothing. */
export function addComparison(
  { database, dataSets, versions }: Store,
  made: NewComparison,
  at = new Date(),
): ComparisonId {
  const id = uuidV7(at.getTime()) as ComparisonId;
  const { project, version, split, base, tuned, totals, rows } = made;
  const { name } = dataSets.get(versions.get(version).dataSet);
  const addRow = database.prepare(
    'INSERT INTO comparison_rows (comparison_id, number, entry_key, kind, searchable, row) VALUES (?, ?, ?, ?, ?, ?)',
  );
  database
    .transaction(() => {
      database
        .prepare(
          `INSERT INTO comparisons (id, project_id, at, version_id, data_set_name, split, base_id, base_name, tuned_id,
             tuned_name, totals) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          id,
          project,
          at.getTime(),
          version,
          name,
          split,
          base.id,
          base.name,
          tuned.id,
          tuned.name,
          JSON.stringify(totals),
        );
      for (const [index, row] of rows.entries()) {
        addRow.run(id, index + 1, row.entry, row.kind, searchable(textsOf(row)), JSON.stringify(row));
      }
    })
    .immediate();
  return id;
}

type Row = readonly [
  ComparisonId,
  ProjectId,
  number,
  DataSetId,
  string,
  number,
  Split | null,
  ModelId,
  string,
  ModelId,
  string,
  string,
];

const select = `SELECT c.id, c.project_id, c.at, v.data_set_id, c.data_set_name, v.number, c.split, c.base_id,
  c.base_name, c.tuned_id, c.tuned_name, c.totals FROM comparisons c JOIN versions v ON v.id = c.version_id`;

/** The comparisons of a project, newest first. */
export function listComparisons({ database }: Store, project: ProjectId): Comparison[] {
  return database
    .prepare<[ProjectId], Row>(`${select} WHERE c.project_id = ? ORDER BY c.id DESC`)
    .raw()
    .all(project)
    .map(comparisonOfRow);
}

/** Throws a `Failure` where there is none. */
export function getComparison({ database }: Store, id: ComparisonId): Comparison {
  const row = database.prepare<[ComparisonId], Row>(`${select} WHERE c.id = ?`).raw().get(id);
  if (row) return comparisonOfRow(row);
  throw new Failure({
    code: 'no-such-comparison',
    message: `There is no comparison ${id} here.`,
    mend: 'Choose one of those that are listed.',
  });
}

export interface RowQuery {
  /** Default all. */
  readonly kinds?: readonly ChangeKind[] | undefined;
  /** Words that are all to stand in the question or any of its answers; letter case and accents do not count. */
  readonly search?: string | undefined;
  readonly order: ComparedOrder;
  readonly offset: number;
  readonly limit: number;
}

/** What rows are ordered by. */
const orders: Readonly<Record<ComparedOrder['by'], string>> = {
  position: 'number',
  change: "json_extract(row, '$.tuned.f1') - json_extract(row, '$.base.f1')",
  'tuned-f1': "json_extract(row, '$.tuned.f1')",
  'base-f1': "json_extract(row, '$.base.f1')",
  'tuned-probability': "json_extract(row, '$.tuned.probability')",
};

/** Rows of a comparison, those alike in the order of its questions, and how many there are in all pages. */
export function readRows(
  store: Store,
  id: ComparisonId,
  { kinds, search = '', order, offset, limit }: RowQuery,
): { readonly total: number; readonly rows: ComparedRow[] } {
  const { id: comparison } = getComparison(store, id);
  const words = wordsOf(search);
  const tests = [
    'comparison_id = ?',
    ...(kinds ? ['kind IN (SELECT value FROM json_each(?))'] : []),
    ...words.map(() => 'instr(searchable, ?) > 0'),
  ];
  const values = [comparison, ...(kinds ? [JSON.stringify(kinds)] : []), ...words];
  const from = `FROM comparison_rows WHERE ${tests.join(' AND ')}`;
  const total = store.database
    .prepare<unknown[], number>(`SELECT count(*) ${from}`)
    .pluck()
    .get(...values)!;
  const direction = order.direction === 'descending' ? 'DESC' : 'ASC';
  const rows = store.database
    .prepare<unknown[], string>(`SELECT row ${from} ORDER BY ${orders[order.by]} ${direction}, number LIMIT ? OFFSET ?`)
    .pluck()
    .all(...values, limit, offset)
    // Only this program writes the JSON in this column.
    .map((row) => JSON.parse(row) as ComparedRow);
  return { total, rows };
}

function textsOf({ question, gold, base, tuned }: ComparedRow): string[] {
  return [question, ...gold, base.text, tuned.text];
}

function comparisonOfRow(row: Row): Comparison {
  const [id, project, at, dataSet, name, versionNumber, split, baseId, baseName, tunedId, tunedName, json] = row;
  const { base, tuned, ...totals } = JSON.parse(json) as ComparisonTotals;
  return {
    id,
    project,
    at: new Date(at),
    dataSet: { id: dataSet, name, versionNumber },
    split,
    base: { id: baseId, name: baseName, ...base },
    tuned: { id: tunedId, name: tunedName, ...tuned },
    ...totals,
  };
}
