import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readAdapter } from '../../engine/lora/adapter-files.ts';
import type { ModelSource } from '../../pipeline/predict/model-source.ts';
import { Failure } from '../../shared/failure.ts';
import type { Store } from '../store/store.ts';
import type { StoredModel } from './model-table.ts';

/**
 * The folders that a model is read from: its own, or its adapter's and its base model's. Throws a `Failure` where the base
 * model of an adapter is not to be found.
 */
export async function modelSource(store: Store, model: StoredModel): Promise<ModelSource> {
  if (model.kind === 'model') return { model: model.folder, adapter: null };
  const base = await baseOf(store, model);
  if (base.folder !== null) return { model: base.folder, adapter: model.folder };
  throw new Failure({
    code: 'base-model-missing',
    message: `"${model.name}" is an adapter for ${base.name}, which is not here.`,
    mend: 'Add that model, from its folder or from the hub.',
  });
}

export interface BaseModel {
  readonly id: StoredModel['id'] | null;
  readonly name: string;
  /** Null where it is not to be found. */
  readonly folder: string | null;
}

/** The model that an adapter goes on: the one it is known to be from, or the one that it names, by folder or by name on the hub. */
export async function baseOf(store: Store, adapter: Pick<StoredModel, 'folder' | 'base' | 'name'>): Promise<BaseModel> {
  const listed = store.models.list().filter(({ kind }) => kind === 'model');
  const known = listed.find(({ id }) => id === adapter.base?.id);
  if (known) return known;
  const { baseModel } = await readAdapter(adapter.folder);
  const name = baseModel ?? adapter.base?.name ?? 'a model that it does not name';
  if (baseModel === undefined) return { id: null, name, folder: null };
  const folders = [resolve(baseModel), resolve(adapter.folder, baseModel)];
  const named = listed.find(
    ({ folder, origin }) =>
      folders.includes(resolve(folder)) || (origin.type === 'hub' && origin.repository === baseModel),
  );
  if (named) return named;
  return { id: null, name, folder: folders.find((folder) => existsSync(join(folder, 'config.json'))) ?? null };
}
