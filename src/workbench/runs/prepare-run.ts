import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunRequest } from '../../shared/contract/arguments.ts';
import type { RunId } from '../../shared/contract/ids.ts';
import { Failure } from '../../shared/failure.ts';
import { resolveArguments } from '../../pipeline/arguments/resolve.ts';
import { serializeArguments } from '../../pipeline/arguments/serialize.ts';
import { splits } from '../entries/entry.ts';
import { uuidV7 } from '../store/uuid-v7.ts';
import type { Store } from '../store/store.ts';
import { hashVersion } from '../versions/read-version.ts';
import { recordTrainingData } from '../versions/training-data.ts';
import { completeArguments } from './arguments/complete-arguments.ts';
import { planRunData } from './data/plan-run-data.ts';
import { entriesOfVersion, writeRunData } from './data/write-run-data.ts';
import { runFolder } from './run-folder.ts';

export interface PreparedRun {
  readonly id: RunId;
  /** What its log begins with: who learns and what was found odd. */
  readonly notes: readonly { readonly level: 'info' | 'warning'; readonly code: string; readonly message: string }[];
}

/**
 * Makes a run that can be started: its data written out at the version that they have now, its arguments completed and
 * checked, all of it in the store as queued. Throws a `Failure`, and leaves nothing, where that cannot be done.
 */
export async function prepareRun(
  store: Store,
  dataFolder: string,
  request: RunRequest & { readonly name?: string | undefined },
): Promise<PreparedRun> {
  const { name: asked, ...kept } = request;
  const { project, dataSet, values } = kept;
  store.projects.get(project);
  const { name: dataSetName, project: owner } = store.dataSets.get(dataSet);
  if (owner !== project) throw ofAnotherProject(dataSetName);
  const version = store.dataSets.currentVersion(dataSet);
  const base = request.model === null ? null : store.models.get(request.model);
  const id = uuidV7() as RunId;
  const folder = runFolder(dataFolder, id);
  try {
    const entries = await entriesOfVersion(store, version);
    const plan = planRunData(entries, dataSetName);
    const files = await writeRunData(folder.data, entries, plan);
    const completed = completeArguments(values, {
      model: base?.folder ?? null,
      trainFile: files.train!.path,
      validationFile: files.validation?.path ?? null,
      testFile: files.test?.path ?? null,
      outputFolder: folder.output,
      cacheFolder: join(dataFolder, 'cache'),
      unanswerable: plan.unanswerable,
    });
    const { args, warnings } = resolveArguments(completed, { kind: 'form' });
    const contentHash = hashVersion(store, version);
    store.database
      .transaction(() => {
        store.runs.add({
          id,
          project,
          name: asked === undefined || asked === '' ? `Run ${store.runs.count(project) + 1}` : asked,
          model: base && { id: base.id, name: base.name },
          dataSet,
          dataSetName,
          version,
          contentHash,
          request: kept,
          arguments: serializeArguments(args),
        });
        for (const role of splits) {
          const file = files[role];
          const split = plan.made === 'by-split' ? role : null;
          if (file) recordTrainingData(store, { run: id, role, version, split, contentHash: file.contentHash });
        }
      })
      .immediate();
    const notes = [
      ...plan.notes.map((message) => ({ level: 'info' as const, code: 'run-data', message })),
      ...warnings.map(({ code, message, mend }) => ({
        level: 'warning' as const,
        code,
        message: `${message} ${mend}`,
      })),
    ];
    return { id, notes };
  } catch (error) {
    await rm(folder.root, { recursive: true, force: true });
    throw error;
  }
}

function ofAnotherProject(name: string): Failure {
  return new Failure({
    code: 'data-set-of-another-project',
    message: `The data set "${name}" is not in this project.`,
    mend: 'Choose one of this project, or bring its file in here as well.',
  });
}
