import { entryPartSchema } from '../../shared/contract/entries.ts';
import type { VersionDifference } from '../../shared/contract/data-sets.ts';
import { Failure } from '../../shared/failure.ts';
import type { DataSetId, EntryKey, VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { changesBetween, type EntryDifference } from '../versions/changes-between.ts';
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
  const found = changesBetween(store, idOf(from), idOf(to));
  const differences = [...found.values()];
  const of = (kind: 'added' | 'removed') => differences.filter((each) => each.kind === kind).length;
  const changed = differences.flatMap((each) => (each.kind === 'changed' ? [partsOf(each.fields)] : []));
  const counts = entryPartSchema.options.map((part) => [part, changed.filter((parts) => parts.includes(part)).length]);
  return {
    added: of('added'),
    removed: of('removed'),
    changed: changed.length,
    parts: Object.fromEntries(counts) as VersionDifference['parts'],
    learned: countLearned(store, found),
  };
}

/** By the splits that entries are in now; one that was moved counts wherever it is. */
function countLearned({ database }: Store, found: ReadonlyMap<EntryKey, EntryDifference>): number {
  const telling = [...found].filter(
    ([, each]) => each.kind !== 'changed' || each.fields.some((field) => field !== 'reviewed'),
  );
  const moved = telling.filter(([, each]) => each.kind === 'changed' && each.fields.includes('split'));
  const others = new Map(telling);
  for (const [key] of moved) others.delete(key);
  const isLearned = database
    .prepare<[string], number>(
      `SELECT count(*) FROM entries WHERE key IN (SELECT value FROM json_each(?))
       AND (split = 'train' OR split IS NULL)`,
    )
    .pluck();
  return moved.length + isLearned.get(JSON.stringify([...others.keys()]))!;
}
