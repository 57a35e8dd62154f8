import type { DataSet } from '../../../../src/shared/contract/data-sets.ts';
import type { DataSetId, ProjectId } from '../../../../src/shared/contract/ids.ts';

export function aDataSet(id: number, parts: Partial<Omit<DataSet, 'id'>> = {}): DataSet {
  return {
    id: id as DataSetId,
    project: 'ward' as ProjectId,
    name: `Data ${id}`,
    state: 'ready',
    createdAt: new Date(0),
    version: null,
    versionNumber: 1,
    entries: 10,
    splits: { train: 8, validation: 1, test: 1, none: 0 },
    withFindings: 0,
    setAside: 0,
    ...parts,
  };
}
