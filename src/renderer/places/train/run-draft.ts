import type { Preset, RunRequest } from '../../../shared/contract/arguments.ts';
import type { DataSet } from '../../../shared/contract/data-sets.ts';
import type { DataSetId, ModelId, ProjectId, RunId } from '../../../shared/contract/ids.ts';
import type { Model } from '../../../shared/contract/models.ts';
import { baseModels } from '../home/new-project/base-models.ts';
import { choosePreset, emptyDraft, valuesOf, type Draft } from './form/draft.ts';

/** What is started from: a model, or nothing. */
export type StartingPoint = ModelId | 'scratch';

/** A run that is being put together. What is null was not chosen yet: then the likeliest is taken. */
export interface RunDraft {
  readonly dataSet: DataSetId | null;
  readonly from: StartingPoint | null;
  readonly arguments: Draft;
  /** Empty: the workbench names it. */
  readonly name: string;
}

export const emptyRunDraft: RunDraft = { dataSet: null, from: null, arguments: emptyDraft, name: '' };

/** The data set to learn from; null where there is none that can be. */
export function dataSetOf(draft: Pick<RunDraft, 'dataSet'>, dataSets: readonly DataSet[]): DataSet | null {
  const ready = dataSets.filter(({ state }) => state === 'ready');
  return ready.find(({ id }) => id === draft.dataSet) ?? ready[0] ?? null;
}

/** What to start from. Null where that is not here: another in its place would be another run. */
export function startingPointOf(draft: Pick<RunDraft, 'from'>, models: readonly Model[]): StartingPoint | null {
  if (draft.from === 'scratch') return 'scratch';
  if (draft.from === null) return baseModels(models)[0]?.id ?? null;
  const model = models.find(({ id }) => id === draft.from);
  return model?.problem === null ? model.id : null;
}

const ofRun = 'run:';
const ofFile = 'file:';

/** The arguments of a run, to be taken as a preset is. */
export function presetOfRun(run: RunId, name: string, values: Preset['values']): Preset {
  return { id: `${ofRun}${run}`, title: `As ${name}`, description: 'The settings of that run.', values };
}

/** The arguments of a file. */
export function presetOfFile(name: string, values: Preset['values']): Preset {
  return { id: `${ofFile}${name}`, title: `As ${name}`, description: 'The settings of that file.', values };
}

/** Whether a preset came with a run or a file, so that it is there as long as the draft has it. */
export function isOwnPreset({ id }: Preset): boolean {
  return id.startsWith(ofRun) || id.startsWith(ofFile);
}

/** All presets to choose from: those of the model, and the draft's own. */
export function presetChoices({ preset }: Draft, ofModel: readonly Preset[]): readonly Preset[] {
  return preset && isOwnPreset(preset) ? [preset, ...ofModel] : ofModel;
}

/** The draft with its preset as it is for the model: another model has other values for the same preset, or lacks it. */
export function fitPreset(draft: Draft, ofModel: readonly Preset[]): Draft {
  const { preset } = draft;
  if (preset && isOwnPreset(preset)) return draft;
  return choosePreset(draft, ofModel.find(({ id }) => id === preset?.id) ?? ofModel[0] ?? null);
}

/** What the workbench is asked to run. */
export function requestOf(project: ProjectId, dataSet: DataSet, from: StartingPoint, draft: Draft): RunRequest {
  return { project, dataSet: dataSet.id, model: from === 'scratch' ? null : from, values: valuesOf(draft) };
}
