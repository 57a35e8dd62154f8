import { basename, join } from 'node:path';
import type { ArgumentValues } from '../../../shared/contract/arguments.ts';
import type { ModelId } from '../../../shared/contract/ids.ts';
import type { Store } from '../../store/store.ts';
import { runFolder } from '../run-folder.ts';
import type { StoredRun } from '../stored-run.ts';

const dataFiles = ['train_file', 'validation_file', 'test_file'] as const;

/**
 * The arguments of a run with its files where they are now: the data folder may have been moved since it was queued, and
 * a model that ships lies elsewhere after every update.
 */
export function argumentsHere({ models }: Store, dataFolder: string, run: StoredRun): ArgumentValues {
  const { data, output } = runFolder(dataFolder, run.id);
  const moved = dataFiles.flatMap((name) => {
    const path = run.arguments[name];
    return typeof path === 'string' ? [[name, join(data, basename(path))] as const] : [];
  });
  const isListed = (id: ModelId) => models.list().some((model) => model.id === id);
  const base = run.model?.id ?? null;
  return {
    ...run.arguments,
    ...Object.fromEntries(moved),
    ...(base !== null && isListed(base) && { model_name_or_path: models.get(base).folder }),
    output_dir: output,
    cache_dir: join(dataFolder, 'cache'),
  };
}
