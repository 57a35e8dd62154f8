import type { Database } from 'better-sqlite3';
import type { ModelId } from '../../shared/contract/ids.ts';
import type { Model } from '../../shared/contract/models.ts';
import { Failure } from '../../shared/failure.ts';
import { uuidV7 } from '../store/uuid-v7.ts';

/** What the store keeps of a model; the rest of it stands in its folder. */
export type StoredModel = Pick<
  Model,
  'id' | 'name' | 'kind' | 'folder' | 'origin' | 'base' | 'scores' | 'noAnswerThreshold' | 'addedAt'
>;

interface Row {
  readonly id: ModelId;
  readonly name: string;
  readonly kind: Model['kind'];
  readonly folder: string;
  readonly origin: string;
  readonly base_id: ModelId | null;
  readonly base_name: string | null;
  readonly exact_match: number | null;
  readonly f1: number | null;
  readonly no_answer_threshold: number | null;
  readonly added_at: number;
}

export interface ModelTable {
  /** Newest first. */
  readonly list: () => StoredModel[];
  /** Throws a `Failure` where there is none, or it was removed. */
  readonly get: (id: ModelId) => StoredModel;
  /** The model of a folder, if it is among them. */
  readonly inFolder: (folder: string) => StoredModel | null;
  /** Adds a model; one of the same folder is taken to be the same and described anew: it keeps its id alone. */
  readonly add: (
    model: Omit<StoredModel, 'id' | 'noAnswerThreshold' | 'addedAt'> & { readonly addedAt?: Date },
  ) => ModelId;
  readonly rename: (id: ModelId, name: string) => void;
  readonly setNoAnswerThreshold: (id: ModelId, threshold: number | null) => void;
  /** Takes it off the list. Runs and comparisons still know it by its id. */
  readonly remove: (id: ModelId) => void;
}

export function modelTable(database: Database): ModelTable {
  const columns = 'id, name, kind, folder, origin, base_id, base_name, exact_match, f1, no_answer_threshold, added_at';
  const list = database.prepare<[], Row>(
    `SELECT ${columns} FROM models WHERE removed = 0 ORDER BY added_at DESC, id DESC`,
  );
  const get = database.prepare<[ModelId], Row>(`SELECT ${columns} FROM models WHERE id = ? AND removed = 0`);
  const inFolder = database.prepare<[string], Row>(`SELECT ${columns} FROM models WHERE folder = ? AND removed = 0`);
  const add = database
    .prepare<[Row], ModelId>(
      `INSERT INTO models (${columns})
       VALUES (@id, @name, @kind, @folder, @origin, @base_id, @base_name, @exact_match, @f1, @no_answer_threshold, @added_at)
       ON CONFLICT (folder) WHERE removed = 0 DO UPDATE SET name = excluded.name, kind = excluded.kind,
         origin = excluded.origin, base_id = excluded.base_id, base_name = excluded.base_name,
         exact_match = excluded.exact_match, f1 = excluded.f1, no_answer_threshold = NULL
       RETURNING id`,
    )
    .pluck();
  const rename = database.prepare<[string, ModelId]>('UPDATE models SET name = ? WHERE id = ?');
  const setThreshold = database.prepare<[number | null, ModelId]>(
    'UPDATE models SET no_answer_threshold = ? WHERE id = ?',
  );
  const remove = database.prepare<[ModelId]>('UPDATE models SET removed = 1 WHERE id = ?');

  const existing = (id: ModelId): StoredModel => {
    const row = get.get(id);
    if (row) return modelOfRow(row);
    throw new Failure({
      code: 'no-such-model',
      message: `There is no model ${id} here.`,
      mend: 'Choose one of those that are listed.',
    });
  };

  return {
    list: () => list.all().map(modelOfRow),
    get: existing,
    inFolder: (folder) => {
      const row = inFolder.get(folder);
      return row ? modelOfRow(row) : null;
    },
    add: ({ base, scores, origin, addedAt = new Date(), ...rest }) =>
      add.get({
        ...rest,
        id: uuidV7(addedAt.getTime()) as ModelId,
        origin: JSON.stringify(origin),
        base_id: base?.id ?? null,
        base_name: base?.name ?? null,
        exact_match: scores?.exactMatch ?? null,
        f1: scores?.f1 ?? null,
        no_answer_threshold: null,
        added_at: addedAt.getTime(),
      })!,
    setNoAnswerThreshold: (id, threshold) => void setThreshold.run(threshold, existing(id).id),
    rename: (id, name) => void rename.run(name, existing(id).id),
    remove: (id) => void remove.run(existing(id).id),
  };
}

function modelOfRow(row: Row): StoredModel {
  const { id, name, kind, folder, base_id: baseId, base_name: baseName, exact_match: exactMatch, f1 } = row;
  return {
    id,
    name,
    kind,
    folder,
    origin: JSON.parse(row.origin) as Model['origin'],
    base: baseName === null ? null : { id: baseId, name: baseName },
    scores: exactMatch === null || f1 === null ? null : { exactMatch, f1 },
    noAnswerThreshold: row.no_answer_threshold,
    addedAt: new Date(row.added_at),
  };
}
