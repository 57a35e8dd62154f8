import { join } from 'node:path';
import type { ProjectId } from '../../shared/contract/ids.ts';
import { readExamples } from '../../dataset/squad/read.ts';
import { splits } from '../entries/entry.ts';
import { checkEntries } from '../findings/check-entries.ts';
import { importDataSet } from '../import/import-data-set.ts';
import type { ImportItem } from '../import/import-item.ts';
import type { Workbench } from '../workbench.ts';

const demoName = 'Ward handover';

/** Opens used together make one project: `openDemo` calls that have not ended, by workbench. */
const opening = new WeakMap<Workbench, Promise<ProjectId>>();

/** The project that ships with the workbench, made where it is not there or has lost its data. */
export function openDemo(workbench: Workbench): Promise<ProjectId> {
  const under = opening.get(workbench);
  if (under) return under;
  const made = makeOrOpen(workbench).finally(() => opening.delete(workbench));
  opening.set(workbench, made);
  return made;
}

async function makeOrOpen({ store, events, resourcesFolder }: Workbench): Promise<ProjectId> {
  const project = store.projects.demo()?.id ?? store.projects.create(demoName, { demo: true });
  store.projects.open(project);
  store.projects.setArchived(project, false);
  if (store.dataSets.list(project).length === 0) {
    const items = demoItems(join(resourcesFolder, 'demo', 'data'));
    const { dataSet } = await importDataSet(store, items, {
      name: demoName,
      project,
      who: 'Spanwright',
      check: checkEntries,
    });
    events.emit({ type: 'data-set', dataSet, project, changed: null, rows: true });
  }
  events.emit({ type: 'project', project });
  return project;
}

async function* demoItems(folder: string): AsyncGenerator<readonly ImportItem[]> {
  for (const split of splits) {
    const { examples } = await readExamples(join(folder, `${split}.json`));
    yield examples.map((example) => ({ example, split }));
  }
}
