import type { ArgumentValues } from '../../src/shared/contract/arguments.ts';
import type { ComparisonId, DataSetId, ModelId, ProjectId, RunId } from '../../src/shared/contract/ids.ts';
import { openWorkbench } from '../../src/workbench/workbench.ts';
import { clientOf } from '../workbench/router/client.ts';
import { finished } from '../workbench/router/finished.ts';
import { rememberingHost } from '../workbench/runs/remembering-host.ts';
import { writeSilencedData } from './silenced-data.ts';
import { until, untilStep } from '../workbench/runs/training.ts';

/** What there is to see in a workbench that has been worked in. */
export interface WorkedIn {
  readonly project: ProjectId;
  readonly dataSet: DataSetId;
  readonly finished: RunId;
  readonly interrupted: RunId;
  readonly tuned: ModelId;
  readonly comparison: ComparisonId;
  /** A project whose questions do not all have an answer, with a comparison on them. */
  readonly unanswered: { readonly project: ProjectId; readonly comparison: ComparisonId };
  /** A project without anything in it. */
  readonly empty: ProjectId;
}

/**
 * Works in the demo of a new data folder, so that every view has something to show: two runs that have finished, one
 * whose process was killed, and comparisons. `values` change what the preset `Careful` asks for.
 */
export async function workIn(dataFolder: string, values: ArgumentValues = {}): Promise<WorkedIn> {
  const jobHost = rememberingHost();
  const workbench = await openWorkbench({ dataFolder, jobHost });
  try {
    const client = clientOf(workbench);
    const { id: project } = await client.projects.openDemo();
    await client.host.changeSettings({ who: 'Ada' });
    const [dataSet] = await client.dataSets.list({ project });
    const [base] = await client.models.list();
    const presets = await client.arguments.presets({ model: base!.id });
    const request = {
      project,
      dataSet: dataSet!.id,
      model: base!.id,
      values: { ...presets.find(({ id }) => id === 'careful')!.values, ...values },
    };
    const train = async (name: string, changes: ArgumentValues) => {
      const run = await client.runs.start({ ...request, name, values: { ...request.values, ...changes } });
      return until(workbench, run.id, 'finished');
    };
    await train('Half the learning rate', { learning_rate: 3.5e-4 });
    const { id, tunedModel } = await train('Careful', {});
    await client.runs.setTags({ run: id, tags: ['to keep'] });

    const { id: interrupted } = await client.runs.start({ ...request, name: 'Longer', values: request.values });
    await untilStep(workbench, interrupted, 5);
    jobHost.started.at(-1)!.kill();
    await until(workbench, interrupted, 'interrupted');

    const { id: empty } = await client.projects.create({ name: 'Pump manuals' });
    const models = { base: base!.id, tuned: tunedModel! };
    const { result } = await finished(
      client.compare.start({ project, ...models, dataSet: dataSet!.id, split: 'test' }),
    );
    const night = await client.projects.create({ name: 'Night shift' });
    const { path } = writeSilencedData(dataFolder);
    const notes = await finished(client.dataSets.import({ project: night.id, path, name: 'Night notes', split: null }));
    const onNotes = await finished(
      client.compare.start({ project: night.id, ...models, dataSet: notes.result.id, split: 'validation' }),
    );
    return {
      project,
      dataSet: dataSet!.id,
      finished: id,
      interrupted,
      tuned: models.tuned,
      comparison: result.id,
      unanswered: { project: night.id, comparison: onNotes.result.id },
      empty,
    };
  } finally {
    await workbench.close();
  }
}
