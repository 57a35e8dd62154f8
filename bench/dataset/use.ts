import { edit } from '../../src/workbench/edits/edit.ts';
import { undo } from '../../src/workbench/edits/undo.ts';
import { countEntries, countFacets } from '../../src/workbench/query/count.ts';
import { matchingKeys, queryEntries } from '../../src/workbench/query/query-entries.ts';
import type { DataSetId } from '../../src/workbench/store/ids.ts';
import { openStore } from '../../src/workbench/store/open-store.ts';
import { hashVersion } from '../../src/workbench/versions/read-version.ts';
import { queries } from './queries.ts';

/** `use.ts DATABASE`: what can be done with what `import.ts` has brought in. */
const [path] = process.argv.slice(2) as [string];
const store = openStore(path);
const dataSet = 1 as DataSetId;
const by = { who: 'bench' };

const measured = queries.flatMap(({ name, query }) => {
  const { filter } = query;
  const matching = countEntries(store, dataSet, filter);
  return [
    { name, matching, ms: least(() => void queryEntries(store, dataSet, query)) },
    { name: `${name}, counted`, matching, ms: least(() => void countEntries(store, dataSet, filter)) },
    { name: `${name}, by kind`, matching, ms: least(() => void countFacets(store, dataSet, filter)) },
  ];
});

const keys = matchingKeys(store, dataSet, {});
const splitMs = least(() => {
  edit(store, dataSet, { kind: 'change-splits', entries: keys.map((key, at) => [key, at % 5 ? 'train' : 'test']) }, by);
}, 1);
const undoMs = least(() => void undo(store, dataSet, by), 1);
const hashMs = least(() => void hashVersion(store, store.dataSets.currentVersion(dataSet)), 1);
process.stdout.write(JSON.stringify({ queries: measured, splitMs, undoMs, hashMs }));

function least(work: () => void, times = 5): number {
  const all = Array.from({ length: times }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return Math.min(...all);
}
