import type { RouteLocationRaw } from 'vue-router';
import type { RunId } from '../../../shared/contract/ids.ts';
import type { Run } from '../../../shared/contract/runs.ts';

export type AlikeRun = Pick<Run, 'id' | 'model' | 'data' | 'values' | 'state' | 'tunedModel'>;

/** Whether two runs were asked for the same from the same model, on the same data set. */
function isAlike(one: AlikeRun, other: AlikeRun): boolean {
  return (
    one.data.dataSet === other.data.dataSet &&
    (one.model?.id ?? null) === (other.model?.id ?? null) &&
    written(one) === written(other)
  );
}

/** The latest run before this one that made a model by the same on another version of the data; null where there is none. */
export function runBefore<Listed extends AlikeRun>(run: AlikeRun, runs: readonly Listed[]): Listed | null {
  return latest(runs.filter((other) => other.id < run.id && other.tunedModel !== null && isOfOtherVersion(other, run)));
}

/** The latest run that did the same after this one, on another version of the data; null where there is none. */
export function runAfter<Listed extends AlikeRun>(run: AlikeRun, runs: readonly Listed[]): Listed | null {
  return latest(runs.filter((other) => other.id > run.id && isOfOtherVersion(other, run)));
}

/** Runs, chosen, their curves over each other. */
export function runsTogether(project: string, runs: readonly RunId[]): RouteLocationRaw {
  return { path: `/projects/${project}/runs`, query: { chosen: runs.join(',') } };
}

/** The models of two runs side by side; null while one of them has none. */
export function modelsTogether(
  before: Pick<Run, 'project' | 'tunedModel'>,
  after: Pick<Run, 'tunedModel'>,
): RouteLocationRaw | null {
  if (before.tunedModel === null || after.tunedModel === null) return null;
  return {
    path: `/projects/${before.project}/compare`,
    query: { base: before.tunedModel, tuned: after.tunedModel },
  };
}

function isOfOtherVersion(one: AlikeRun, other: AlikeRun): boolean {
  return one.state !== 'failed' && one.data.versionNumber !== other.data.versionNumber && isAlike(one, other);
}

/** Ids rise with time. */
function latest<Listed extends AlikeRun>(runs: readonly Listed[]): Listed | null {
  return runs.reduce<Listed | null>((last, run) => (last === null || run.id > last.id ? run : last), null);
}

function written({ values }: AlikeRun): string {
  return JSON.stringify(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)));
}
