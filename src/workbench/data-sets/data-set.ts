import type { ProjectId } from '../../shared/contract/ids.ts';
import type { DataSetId, VersionId } from '../store/ids.ts';

/** A data set of the store. */
export interface DataSet {
  readonly id: DataSetId;
  /** Null where it was brought in outside of any project. */
  readonly project: ProjectId | null;
  readonly name: string;
  /** While `importing`, the rows that are there can be read and searched, not edited; they go if the import does not end. */
  readonly state: 'importing' | 'ready';
  readonly createdAt: Date;
  /** Where in its journal it is; null while importing. */
  readonly version: VersionId | null;
  /** The version that its findings are of; null where it was never checked. */
  readonly checkedVersion: VersionId | null;
}
