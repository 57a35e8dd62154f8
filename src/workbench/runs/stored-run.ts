import type { ArgumentValues, RunRequest } from '../../shared/contract/arguments.ts';
import type { DataSetId, ModelId, ProjectId, RunId, VersionId } from '../../shared/contract/ids.ts';
import type { RunAdvice, RunState } from '../../shared/contract/runs.ts';

export type Figures = Readonly<Record<string, number>>;

/** A run as the store has it. */
export interface StoredRun {
  /** By which its points and lines know it. */
  readonly number: number;
  readonly id: RunId;
  readonly project: ProjectId;
  readonly name: string;
  readonly state: RunState;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** Of computing, pauses left out. */
  readonly seconds: number;
  readonly model: { readonly id: ModelId | null; readonly name: string } | null;
  readonly dataSet: DataSetId;
  readonly dataSetName: string;
  readonly version: VersionId;
  /** Of all that the version says (`hashVersion`). */
  readonly contentHash: string;
  /** What was asked for. */
  readonly request: RunRequest;
  /** What that was completed to: every argument, by its Hugging Face name. */
  readonly arguments: ArgumentValues;
  readonly environment: Readonly<Record<string, string>>;
  readonly step: number;
  readonly steps: number | null;
  readonly latest: Figures;
  readonly best: Figures;
  /** Those of the end. */
  readonly metrics: Figures;
  readonly advice: readonly RunAdvice[];
  readonly tags: readonly string[];
  readonly notes: string;
  readonly archived: boolean;
  readonly tunedModel: ModelId | null;
  readonly memoryBytes: number | null;
}

/** What is known of a run when it is queued. */
export type NewRun = Pick<
  StoredRun,
  'id' | 'project' | 'name' | 'model' | 'dataSet' | 'dataSetName' | 'version' | 'contentHash' | 'request' | 'arguments'
>;

/** What changes while it is worked on. */
export type RunChanges = Partial<
  Pick<
    StoredRun,
    | 'state'
    | 'reason'
    | 'startedAt'
    | 'endedAt'
    | 'seconds'
    | 'environment'
    | 'step'
    | 'steps'
    | 'latest'
    | 'best'
    | 'metrics'
    | 'advice'
    | 'tunedModel'
    | 'memoryBytes'
    | 'name'
    | 'notes'
    | 'tags'
    | 'archived'
    | 'arguments'
  > & { readonly queuedAt: Date }
>;
