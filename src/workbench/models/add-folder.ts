import { realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { loadTokenizer } from '../../pipeline/preprocess/tokenizer/load-tokenizer.ts';
import { readAdapter } from '../../engine/lora/adapter-files.ts';
import type { ModelId } from '../../shared/contract/ids.ts';
import type { Model } from '../../shared/contract/models.ts';
import { fileFailure } from '../../dataset/files/file-failure.ts';
import { Failure } from '../../shared/failure.ts';
import type { Store } from '../store/store.ts';
import { factsOfFolder } from './describe-stored-model.ts';
import { baseOf } from './model-source.ts';

/**
 * Puts the model, or the adapter, that lies in a folder among the others. Throws a `Failure` that says what is missing or
 * does not fit; an adapter needs its base model only once it is used.
 */
export async function addFolder(
  store: Store,
  path: string,
  { name, origin = { type: 'folder' } }: { readonly name?: string; readonly origin?: Model['origin'] } = {},
): Promise<ModelId> {
  const folder = await existingFolder(path);
  const kind = await kindOf(folder);
  const known = store.models.inFolder(folder);
  if (kind === 'model') {
    await factsOfFolder(folder);
    await loadTokenizer(folder);
  }
  const base = kind === 'adapter' ? await baseOf(store, { folder, base: null, name: basename(folder) }) : null;
  return store.models.add({
    name: known?.name ?? name ?? basename(folder),
    kind,
    folder,
    origin: known?.origin ?? origin,
    base: base ? { id: base.id, name: base.name } : (known?.base ?? null),
    scores: known?.scores ?? null,
  });
}

async function existingFolder(path: string): Promise<string> {
  try {
    const folder = await realpath(path);
    if ((await stat(folder)).isDirectory()) return folder;
  } catch (error) {
    throw fileFailure(path, error);
  }
  throw new Failure({
    code: 'not-a-folder',
    message: `${path} is a file, not a folder.`,
    mend: 'Choose the folder with config.json, model.safetensors and tokenizer.json.',
  });
}

async function kindOf(folder: string): Promise<Model['kind']> {
  const has = (name: string) =>
    stat(join(folder, name)).then(
      () => true,
      () => false,
    );
  if (await has('config.json')) return 'model';
  if (!(await has('adapter_config.json'))) {
    throw new Failure({
      code: 'no-model-in-folder',
      message: `${folder} holds neither config.json nor adapter_config.json: there is no model in it.`,
      mend: 'Choose the folder with config.json, model.safetensors and tokenizer.json.',
    });
  }
  await readAdapter(folder);
  return 'adapter';
}
