import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, cp, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileFailure } from '../../../dataset/files/file-failure.ts';
import { makeFolder } from '../../../dataset/files/make-folder.ts';
import { readAdapter } from '../../../engine/lora/adapter-files.ts';
import { loadTokenizer } from '../../../pipeline/preprocess/tokenizer/load-tokenizer.ts';
import type { ModelId } from '../../../shared/contract/ids.ts';
import { Failure } from '../../../shared/failure.ts';
import { addFolder } from '../../models/add-folder.ts';
import { factsOfFolder } from '../../models/describe-stored-model.ts';
import type { Store } from '../../store/store.ts';
import { type ForeignRun, placeOf } from './read-foreign-run.ts';

/** Files that only Python reads, and that can run programs when they are opened. */
const pickled = /\.(bin|pt|pth|pkl)$/;

const weights = 'model.safetensors';

/** Throws a `Failure` where a run's folder holds neither a model nor an adapter that can be used here. */
export async function requireModel({ output }: Pick<ForeignRun, 'output'>): Promise<void> {
  if (existsSync(join(output, 'adapter_config.json'))) {
    await readAdapter(output);
    return;
  }
  if (!existsSync(join(output, 'config.json')))
    throw new Failure({
      code: 'no-model-in-folder',
      message: `${output} holds neither config.json nor adapter_config.json: there is no model in it.`,
      mend: 'Bring the whole output folder back.',
    });
  await factsOfFolder(output);
  await loadTokenizer(output);
}

/** Copies what a run has made, without its checkpoints. */
export async function copyOutput({ output }: Pick<ForeignRun, 'output'>, home: string): Promise<void> {
  await makeFolder(home);
  for (const entry of await readdir(output, { withFileTypes: true })) {
    if (!entry.isFile() || pickled.test(entry.name)) continue;
    await copyFile(join(output, entry.name), join(home, entry.name)).catch((error: unknown) => {
      throw fileFailure(join(home, entry.name), error);
    });
  }
}

export interface HomeBase {
  readonly id: ModelId | null;
  readonly name: string;
}

/**
 * The model that a run was trained from: the one among the models that has the same weights. Where there is none, a copy
 * joins them for an adapter, which is of no use without; of any other run it is named alone.
 */
export async function homeBase(store: Store, dataFolder: string, run: ForeignRun): Promise<HomeBase | null> {
  const named = run.args.model.modelNameOrPath;
  if (named === null) return null;
  const folder = await placeOf(run, named);
  const file = join(folder, weights);
  if (!existsSync(file)) return { id: null, name: basename(named) };
  const { size } = await stat(file);
  const hash = await hashOf(file);
  for (const model of store.models.list()) {
    const own = join(model.folder, weights);
    if (model.kind !== 'model' || !existsSync(own) || (await stat(own)).size !== size) continue;
    if ((await hashOf(own)) === hash) return { id: model.id, name: model.name };
  }
  const name = basename(folder) === 'model' ? `Base of ${run.name}` : basename(folder);
  if (!existsSync(join(run.output, 'adapter_config.json'))) return { id: null, name };
  const home = join(dataFolder, 'models', 'brought-home', hash.slice(0, 16));
  await cp(folder, home, { recursive: true });
  return { id: await addFolder(store, home, { name }), name };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
