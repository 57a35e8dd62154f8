import type { z } from 'zod';
import { answerJob } from './answer.ts';
import { compareAnnotatorsJob } from './compare-annotators.ts';
import { compareModelsJob } from './compare-models.ts';
import { estimateRunJob } from './estimate-run.ts';
import { exportDataSetJob } from './export-data-set.ts';
import { exportModelJob } from './export-model.ts';
import { importDataSetJob } from './import-data-set.ts';
import type { JobKind } from './job-kind.ts';
import { mendDataSetJob } from './mend-data-set.ts';
import { probeDevicesJob } from './probe-devices.ts';
import { readDocumentsJob } from './read-documents.ts';
import { proposeAnswersJob } from './propose-answers.ts';
import { trainJob } from './train.ts';

/** Every kind of job. Each has its file here, and a file and a line of the same name in `src/worker`. */
export const jobKinds = {
  train: trainJob,
  'import-data-set': importDataSetJob,
  'mend-data-set': mendDataSetJob,
  'compare-annotators': compareAnnotatorsJob,
  'read-documents': readDocumentsJob,
  'export-data-set': exportDataSetJob,
  'export-model': exportModelJob,
  'probe-devices': probeDevicesJob,
  'estimate-run': estimateRunJob,
  answer: answerJob,
  'compare-models': compareModelsJob,
  'propose-answers': proposeAnswersJob,
} as const satisfies Record<string, JobKind>;

export type JobName = keyof typeof jobKinds;
export type JobInput<Name extends JobName> = z.infer<(typeof jobKinds)[Name]['input']>;
export type JobResult<Name extends JobName> = z.infer<(typeof jobKinds)[Name]['result']>;
