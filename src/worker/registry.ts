import type { JobName } from '../shared/jobs/registry.ts';
import type { Job } from './job.ts';

/** Who does the jobs of each kind, loaded when the first comes. */
export const jobs: { readonly [Name in JobName]: () => Promise<Job<Name>> } = {
  train: async () => (await import('./jobs/train.ts')).train,
  'import-data-set': async () => (await import('./jobs/import-data-set.ts')).importDataSet,
  'mend-data-set': async () => (await import('./jobs/mend-data-set.ts')).mendDataSet,
  'compare-annotators': async () => (await import('./jobs/compare-annotators.ts')).compareAnnotators,
  'read-documents': async () => (await import('./jobs/read-documents.ts')).readDocuments,
  'export-data-set': async () => (await import('./jobs/export-data-set.ts')).exportDataSet,
  'export-model': async () => (await import('./jobs/export-model.ts')).exportModel,
  'probe-devices': async () => (await import('./jobs/probe-devices.ts')).probeDevices,
  'estimate-run': async () => (await import('./jobs/estimate-run.ts')).estimateRun,
  answer: async () => (await import('./jobs/answer.ts')).answer,
  'compare-models': async () => (await import('./jobs/compare-models.ts')).compareModels,
  'propose-answers': async () => (await import('./jobs/propose-answers.ts')).proposeAnswers,
};
