import type { DataSet } from '../../shared/contract/data-sets.ts';
import type { ProjectId } from '../../shared/contract/ids.ts';
import { Failure } from '../../shared/failure.ts';
import { countFindings } from '../query/count.ts';
import { keyRange, type DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';

/** A data set with its figures. Throws a `Failure` where there is none, or it is in no project. */
export function describeDataSet(store: Store, id: DataSetId): DataSet {
  const { project, name, state, createdAt, version } = store.dataSets.get(id);
  const { train, validation, test, none, setAside } = countSplits(store, id);
  return {
    id,
    project: project ?? noProject(name),
    name,
    state,
    createdAt,
    version,
    versionNumber: version === null ? null : store.versions.get(version).number,
    entries: train + validation + test + none,
    splits: { train, validation, test, none },
    withFindings: countFindings(store, id).withFindings,
    setAside,
  };
}

interface Counts {
  readonly train: number;
  readonly validation: number;
  readonly test: number;
  readonly none: number;
  readonly setAside: number;
}

function countSplits({ database }: Store, id: DataSetId): Counts {
  const { first, last } = keyRange(id);
  return database
    .prepare<[DataSetId, number, number], Counts>(
      `SELECT count(*) FILTER (WHERE split = 'train') AS train, count(*) FILTER (WHERE split = 'validation') AS validation,
         count(*) FILTER (WHERE split = 'test') AS test, count(*) FILTER (WHERE split IS NULL) AS none,
         (SELECT count(*) FROM set_aside WHERE data_set_id = ?) AS setAside
       FROM entries WHERE key BETWEEN ? AND ? AND removed = 0`,
    )
    .get(id, first, last)!;
}

function noProject(name: string): ProjectId {
  throw new Failure({
    code: 'data-set-in-no-project',
    message: `The data set "${name}" is in no project.`,
    mend: 'Import its file into one.',
  });
}
