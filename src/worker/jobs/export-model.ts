import type { MeasuringData } from '../../pipeline/export/exported.ts';
import { exportModel as writeModel } from '../../pipeline/export/export-model.ts';
import { isLabelled } from '../../pipeline/postprocess/metrics/gold.ts';
import type { RunEvent } from '../../shared/events.ts';
import { Failure } from '../../shared/failure.ts';
import type { JobInput } from '../../shared/jobs/registry.ts';
import { openStore } from '../../workbench/store/open-store.ts';
import { readVersion } from '../../workbench/versions/read-version.ts';
import type { Job } from '../job.ts';

export const exportModel: Job<'export-model'> = async (input, { signal, emit, progress }) => {
  const { source, folder, form, name, languages } = input;
  const label = form === 'onnx' ? 'Writing the model as ONNX' : 'Writing the model';
  progress({ label, completed: 0, total: null, unit: 'files', etaSeconds: null });
  const told = (event: RunEvent) => {
    if (event.type === 'progress') {
      const { completed, total, unit, etaSeconds } = event;
      progress({ label: 'Measuring what was written', completed, total, unit, etaSeconds });
    } else emit(event);
  };
  const measureWith = input.measureWith && questionsOf(input.measureWith);
  const weights = await writeModel(source, folder, form, { signal, emit: told }, { name, languages, measureWith });
  return { path: folder, weights: [...weights] };
};

function questionsOf(data: NonNullable<JobInput<'export-model'>['measureWith']>): MeasuringData {
  const store = openStore(data.store);
  try {
    const examples = [...readVersion(store, data.version)]
      .filter(({ split, example }) => {
        const isAsked = example.question.trim() !== '' && example.context.trim() !== '';
        return isAsked && (data.split === null || split === data.split);
      })
      .map(({ example }) => example);
    if (!isLabelled(examples)) throw nothingToMeasureWith();
    return {
      name: data.name,
      examples,
      version2WithNegative: examples.some(({ answers }) => answers.length === 0),
      nullScoreDiffThreshold: data.threshold,
    };
  } finally {
    store.close();
  }
}

function nothingToMeasureWith(): Failure {
  return new Failure({
    code: 'no-gold-answers',
    message: 'None of those entries has an answer to measure with.',
    mend: 'Choose another split, or measure nothing.',
  });
}
