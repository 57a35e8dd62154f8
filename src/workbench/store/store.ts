import type { Database } from 'better-sqlite3';
import type { DataSetTable } from '../data-sets/data-set-table.ts';
import type { AgreementTable } from '../agreement/agreement-table.ts';
import type { DocumentTable } from '../documents/document-table.ts';
import type { ContextTable } from '../entries/context-table.ts';
import type { EntryTable } from '../entries/entry-table.ts';
import type { FindingTable } from '../findings/finding-table.ts';
import type { ModelAnswerTable } from '../model-answers/model-answer-table.ts';
import type { ModelTable } from '../models/model-table.ts';
import type { ProjectTable } from '../projects/project-table.ts';
import type { CheckpointTable } from '../runs/checkpoint-table.ts';
import type { LogTable } from '../runs/log-table.ts';
import type { PointTable } from '../runs/points/point-table.ts';
import type { SweepTrialTable } from '../runs/sweeps/sweep-trial-table.ts';
import type { RunTable } from '../runs/run-table.ts';
import type { TeachingTable } from '../teaching/teaching-table.ts';
import type { VersionTable } from '../versions/version-table.ts';

/** An open store: the connection, and the prepared statements of each of its tables. */
export interface Store {
  readonly path: string;
  readonly database: Database;
  readonly projects: ProjectTable;
  readonly models: ModelTable;
  readonly modelAnswers: ModelAnswerTable;
  readonly teaching: TeachingTable;
  readonly dataSets: DataSetTable;
  readonly contexts: ContextTable;
  readonly entries: EntryTable;
  readonly agreements: AgreementTable;
  readonly documents: DocumentTable;
  readonly versions: VersionTable;
  readonly findings: FindingTable;
  readonly runs: RunTable;
  readonly sweepTrials: SweepTrialTable;
  readonly points: PointTable;
  readonly checkpoints: CheckpointTable;
  readonly log: LogTable;
  readonly close: () => void;
}
