import type { DataSet } from '../../shared/contract/data-sets.ts';
import type { Split } from '../../shared/contract/entries.ts';
import type { ProjectId } from '../../shared/contract/ids.ts';
import { discardUnfinished } from '../import/discard.ts';
import { runJob, type RunJobOptions } from '../jobs/run-job.ts';
import { readSettings } from '../settings/settings.ts';
import type { Workbench } from '../workbench.ts';
import { tellChanged } from './change-data-set.ts';
import { describeDataSet } from './describe-data-set.ts';
import { toMapping } from './to-mapping.ts';

export interface FileToImport {
  readonly project: ProjectId;
  readonly path: string;
  readonly name: string;
  /** Null: the one that each entry says it is in, or none. */
  readonly split: Split | null;
  readonly mapping?: Record<string, unknown> | undefined;
}

/**
 * Brings a file into a project in a process of its own, with a connection of its own to the store: measured on 40,000
 * entries, a batch takes up to 160 ms and the check half a second, which would hold up every view. The rows that are in
 * can be read meanwhile. Nothing stays of an import that fails, is cancelled, or whose process dies.
 */
export async function importIntoProject(
  workbench: Workbench,
  file: FileToImport,
  options: RunJobOptions,
): Promise<DataSet> {
  const { store, jobHost, events } = workbench;
  const { id: project } = store.projects.get(file.project);
  if (file.mapping) toMapping(file.mapping);
  const { who } = readSettings(store);
  let isTold = false;
  try {
    const { dataSet } = await runJob(
      jobHost,
      'import-data-set',
      { ...file, project, who, store: store.path },
      {
        ...options,
        onProgress: (progress) => {
          options.onProgress?.(progress);
          const importing = isTold
            ? undefined
            : store.dataSets.list(project).find(({ state }) => state === 'importing');
          if (!importing) return;
          isTold = true;
          events.emit({ type: 'data-set', dataSet: importing.id, project, changed: null, rows: true });
        },
      },
    );
    tellChanged(workbench, dataSet);
    return describeDataSet(store, dataSet);
  } catch (error) {
    // What a process that died has left; one that failed has seen to it itself.
    discardUnfinished(store);
    events.emit({ type: 'project', project });
    throw error;
  }
}
