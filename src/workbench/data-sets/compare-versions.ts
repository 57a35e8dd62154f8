import { entryPartSchema } from '../../shared/contract/entries.ts';
import type { VersionDifference } from '../../shared/contract/data-sets.ts';
import { Failure } from '../../shared/failure.ts';
import type { DataSetId, VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { changesBetween } from '../versions/changes-between.ts';
import { partsOf } from '../versions/entry-parts.ts';

/** What changed from one version of a data set to another, by their numbers. Throws a `Failure` where one is not there. */
export function compareVersions(store: Store, dataSet: DataSetId, from: number, to: number): VersionDifference {
  const versions = store.versions.list(store.dataSets.get(dataSet).id);
  const idOf = (number: number): VersionId => {
    const version = versions.find((each) => each.number === number);
    if (version) return version.id;
    throw new Failure({
      code: 'no-such-version',
      message: `The data set has no version ${number}.`,
      mend: 'Choose one of those that are listed.',
    });
  };
  const differences = [...changesBetween(store, idOf(from), idOf(to)).values()];
  const of = (kind: 'added' | 'removed') => differences.filter((each) => each.kind === kind).length;
  const changed = differences.flatMap((each) => (each.kind === 'changed' ? [partsOf(each.fields)] : []));
  const counts = entryPartSchema.options.map((part) => [part, changed.filter((parts) => parts.includes(part)).length]);
  return {
    added: of('added'),
    removed: of('removed'),
    changed: changed.length,
    parts: Object.fromEntries(counts) as VersionDifference['parts'],
  };
}
