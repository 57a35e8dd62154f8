import { basename } from 'node:path';
import type { ModelId } from '../../shared/contract/ids.ts';
import { Failure } from '../../shared/failure.ts';
import type { Workbench } from '../workbench.ts';
import { hubCache } from './add-from-hub.ts';
import { removeFetched } from './hub/hub-cache.ts';

/** Takes a model off the list, and what was fetched for it off the disk. Throws a `Failure` where it ships with the program. */
export async function removeModel(workbench: Workbench, id: ModelId): Promise<void> {
  const { store, events } = workbench;
  const { origin, folder, name } = store.models.get(id);
  if (origin.type === 'shipped') {
    throw new Failure({
      code: 'model-ships',
      message: `"${name}" comes with the workbench and takes no room beside it.`,
      mend: 'Leave it where it is: the demo needs it.',
    });
  }
  store.models.remove(id);
  events.emit({ type: 'model', model: id });
  // Each commit that was fetched lies in a folder of its name.
  if (origin.type === 'hub') await removeFetched(hubCache(workbench), origin, basename(folder));
}
