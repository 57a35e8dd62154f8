import type { Split } from '../../shared/contract/entries.ts';
import type { DataSetId, ModelId } from '../../shared/contract/ids.ts';
import type { ExportForm } from '../../shared/contract/models.ts';
import type { JobResult } from '../../shared/jobs/registry.ts';
import { runJob, type RunJobOptions } from '../jobs/run-job.ts';
import type { Workbench } from '../workbench.ts';
import { modelSource } from './model-source.ts';

export interface ExportRequest {
  readonly model: ModelId;
  readonly form: ExportForm;
  readonly path: string;
  readonly measureWith?: { readonly dataSet: DataSetId; readonly split: Split | null } | undefined;
  readonly languages: readonly string[];
}

/** Writes a model into a folder, and measures it on a data set as that is now, in a process of its own. */
export async function startExport(
  { store, jobHost }: Workbench,
  { model: id, form, path, measureWith, languages }: ExportRequest,
  options: RunJobOptions,
): Promise<JobResult<'export-model'>> {
  const model = store.models.get(id);
  const { adapter, model: folder } = await modelSource(store, model);
  const measuring = measureWith && {
    store: store.path,
    ...dataOf(measureWith),
    threshold: model.noAnswerThreshold ?? 0,
  };
  const input = {
    source: { model: folder, adapter },
    name: model.name,
    folder: path,
    form,
    languages: [...languages],
    measureWith: measuring ?? null,
  };
  return runJob(jobHost, 'export-model', input, options);

  function dataOf({ dataSet, split }: NonNullable<ExportRequest['measureWith']>) {
    const version = store.dataSets.currentVersion(dataSet);
    const { name } = store.dataSets.get(dataSet);
    const part = split === null ? '' : `, ${split}`;
    return { version, split, name: `${name}${part}, version ${store.versions.get(version).number}` };
  }
}
