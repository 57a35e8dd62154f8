import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../../engine/model/read-config.ts';
import type { ModelId } from '../../shared/contract/ids.ts';
import type { WorkProgress } from '../../shared/contract/work.ts';
import { remainingSeconds } from '../../shared/remaining.ts';
import { readSettings } from '../settings/settings.ts';
import type { Workbench } from '../workbench.ts';
import { addFolder } from './add-folder.ts';
import { fetchModel } from './hub/fetch-model.ts';
import type { HubModel } from './hub/hub-failure.ts';
import { baseOf } from './model-source.ts';

/** The folder with what came from the hub. */
export function hubCache({ dataFolder }: Pick<Workbench, 'dataFolder'>): string {
  return join(dataFolder, 'models');
}

/**
 * Brings a model from the hub, as the settings say, and puts it among the others; with an adapter comes the model that it
 * is for. A model of a kind that cannot be trained is refused before its weights are fetched.
 */
export async function addFromHub(
  workbench: Workbench,
  model: HubModel,
  ways: { readonly signal: AbortSignal; readonly onProgress: (progress: WorkProgress) => void },
): Promise<ModelId> {
  const { store } = workbench;
  const { hubEndpoint: endpoint, hubOffline: offline } = readSettings(store);
  const remaining = remainingSeconds();
  const { folder } = await fetchModel(
    model,
    { endpoint, offline, cache: hubCache(workbench) },
    {
      signal: ways.signal,
      onProgress: ({ file, completed, total }) =>
        ways.onProgress({
          type: 'progress',
          label: `Fetching ${file}`,
          completed,
          total: Math.max(1, total),
          unit: 'bytes',
          etaSeconds: remaining(completed, total),
        }),
      beforeWeights: async (arrived) => {
        try {
          if (await exists(join(arrived, 'config.json'))) await readConfig(join(arrived, 'config.json'));
        } catch (error) {
          await rm(arrived, { recursive: true, force: true });
          throw error;
        }
      },
    },
  );
  const { repository, revision } = model;
  const id = await addFolder(store, folder, { name: repository, origin: { type: 'hub', repository, revision } });
  const added = store.models.get(id);
  if (added.kind === 'model') return id;
  const base = await baseOf(store, added);
  if (base.folder !== null) return id;
  await addFromHub(workbench, { repository: base.name, revision: 'main' }, ways);
  // Now it finds the model that it is for.
  return addFolder(store, folder);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
