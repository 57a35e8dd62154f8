import { dataSets } from './0001-data-sets.ts';
import { fullTextSearch } from './0002-full-text-search.ts';
import { journal } from './0003-journal.ts';
import { findings } from './0004-findings.ts';
import { trainingRuns } from './0005-training-runs.ts';
import { projectsAndRuns } from './0006-projects-and-runs.ts';
import { models } from './0007-models.ts';
import { comparisonsAndSettings } from './0008-comparisons-and-settings.ts';
import { comparedErrors } from './0009-compared-errors.ts';
import { shapesAndModelAnswers } from './0010-shapes-and-model-answers.ts';
import { documents } from './0011-documents.ts';
import { teaching } from './0012-teaching.ts';
import { agreements } from './0013-agreements.ts';
import { rejectedAnswers } from './0014-rejected-answers.ts';
import { agreedAnswers } from './0015-agreed-answers.ts';
import { sweepTrials } from './0016-sweep-trials.ts';
import type { Migration } from './migration.ts';

/** In order. `PRAGMA user_version` counts how many of them a store has been through. */
export const migrations: readonly Migration[] = [
  dataSets,
  fullTextSearch,
  journal,
  findings,
  trainingRuns,
  projectsAndRuns,
  models,
  comparisonsAndSettings,
  comparedErrors,
  shapesAndModelAnswers,
  documents,
  teaching,
  agreements,
  rejectedAnswers,
  agreedAnswers,
  sweepTrials,
];
