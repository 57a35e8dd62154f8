import type { LocationQuery, RouteLocationRaw } from 'vue-router';
import { argumentValuesSchema, type ArgumentValues } from '../../../shared/contract/arguments.ts';
import {
  dataSetIdSchema,
  modelIdSchema,
  runIdSchema,
  type DataSetId,
  type ModelId,
  type RunId,
} from '../../../shared/contract/ids.ts';
import type { Run } from '../../../shared/contract/runs.ts';

/** What the view is to begin with, as the URL has it. */
export interface TrainAddress {
  /** A run to train again. */
  readonly run: RunId | null;
  /** Arguments to change of it, by their Hugging Face names. */
  readonly changes: ArgumentValues;
  readonly dataSet: DataSetId | null;
  readonly model: ModelId | null;
}

/** Where a run is put together anew, with some of its arguments changed. */
export function trainAgain(
  { id, project }: Pick<Run, 'id' | 'project'>,
  changes: ArgumentValues = {},
): RouteLocationRaw {
  const changed = Object.keys(changes).length > 0 && { changes: JSON.stringify(changes) };
  return { path: `/projects/${project}/train`, query: { run: id, ...changed } };
}

/** Reads `?run=…&changes={…}` and `?dataSet=…&model=…`; what cannot be read is left out. */
export function readTrainAddress(query: LocationQuery): TrainAddress {
  return {
    run: runIdSchema.safeParse(query.run).data ?? null,
    changes: readChanges(query.changes),
    dataSet: dataSetIdSchema.safeParse(Number(query.dataSet)).data ?? null,
    model: modelIdSchema.safeParse(query.model).data ?? null,
  };
}

function readChanges(written: LocationQuery[string] | undefined): ArgumentValues {
  if (typeof written !== 'string') return {};
  try {
    return argumentValuesSchema.safeParse(JSON.parse(written)).data ?? {};
  } catch {
    return {};
  }
}
