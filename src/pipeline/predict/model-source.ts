import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readAdapter } from '../../engine/lora/adapter-files.ts';
import { readConfig } from '../../engine/model/read-config.ts';
import { Failure } from '../../shared/failure.ts';

/** The files that a model to answer with is read from. */
export interface ModelSource {
  /** A folder with a whole model. */
  readonly model: string;
  /** The folder of the adapter that goes on top of it, or null. */
  readonly adapter: string | null;
}

/**
 * Finds out what a folder holds: a whole model, or an adapter, whose base model is then looked for where its
 * `adapter_config.json` says.
 *
 * @param fallback the base model of an adapter that names none that can be found
 * @throws Failure where there is no model that can be used, or an adapter's base model is not to be found
 */
export async function findModel(folder: string, fallback?: string): Promise<ModelSource> {
  if (!(await isAdapter(folder))) {
    await readConfig(join(folder, 'config.json'));
    return { model: folder, adapter: null };
  }
  const { baseModel } = await readAdapter(folder);
  const found = await firstFolder(baseModel === undefined ? [] : [resolve(baseModel), resolve(folder, baseModel)]);
  const model = found ?? fallback;
  if (model !== undefined) return { model, adapter: folder };
  throw new Failure({
    code: 'base-model-missing',
    message:
      baseModel === undefined
        ? `${folder} is an adapter that does not say which model it is for.`
        : `${folder} is an adapter for ${baseModel}, and there is no such folder.`,
    mend: 'Name the folder of the base model as well.',
  });
}

async function isAdapter(folder: string): Promise<boolean> {
  const weights = ['model.safetensors', 'model.safetensors.index.json'];
  const whole = await Promise.all(weights.map((name) => exists(join(folder, name))));
  return !whole.includes(true) && (await exists(join(folder, 'adapter_config.json')));
}

async function firstFolder(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await exists(join(path, 'config.json'))) return path;
  return undefined;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
