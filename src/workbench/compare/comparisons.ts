import type { ComparedRow, Comparison } from '../../shared/contract/compare.ts';
import type { Split } from '../../shared/contract/entries.ts';
import type { ComparisonId, ModelId, ProjectId } from '../../shared/contract/ids.ts';
import { Failure } from '../../shared/failure.ts';
import type { DataSetId, VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { uuidV7 } from '../store/uuid-v7.ts';
import type { ComparisonTotals } from './compare-rows.ts';
import { searchable } from './searchable.ts';

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

/** The version that the models were asked at. */
export function versionOf({ database }: Store, id: ComparisonId): VersionId {
  return database
    .prepare<[ComparisonId], VersionId>('SELECT version_id FROM comparisons WHERE id = ?')
    .pluck()
    .get(id)!;
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
