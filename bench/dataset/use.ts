import { edit } from '../../src/workbench/edits/edit.ts';
import { undo } from '../../src/workbench/edits/undo.ts';
import { countEntries, countFacets } from '../../src/workbench/query/count.ts';
import { matchingKeys, queryEntries } from '../../src/workbench/query/query-entries.ts';
import type { DataSetId } from '../../src/workbench/store/ids.ts';
import { openStore } from '../../src/workbench/store/open-store.ts';
import { hashVersion } from '../../src/workbench/versions/read-version.ts';
import { mostTeaching, queries } from './queries.ts';

/** `use.ts DATABASE`: what can be done with what `import.ts` has brought in. */
const [path] = process.argv.slice(2) as [string];
const store = openStore(path);
const dataSet = 1 as DataSetId;
const by = { who: 'bench' };

const measured = queries.flatMap(measure);
scoreAll();
measured.push(...measure({ name: 'what teaches most first, all scored', query: mostTeaching }));

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

function measure({ name, query }: (typeof queries)[number]) {
  const { filter } = query;
  const matching = countEntries(store, dataSet, filter);
  return [
    { name, matching, ms: least(() => void queryEntries(store, dataSet, query)) },
    { name: `${name}, counted`, matching, ms: least(() => void countEntries(store, dataSet, filter)) },
    { name: `${name}, by kind`, matching, ms: least(() => void countFacets(store, dataSet, filter)) },
  ];
}

/** As if a model had answered every entry. */
function scoreAll(): void {
  const score = store.database.transaction(() => {
    for (const [at, key] of matchingKeys(store, dataSet, {}).entries()) {
      const teaching = { score: ((at * 7919) % 1000) / 1000, reasons: [] };
      store.teaching.put(key, teaching, { share: 0, words: [] });
    }
  });
  score.immediate();
}
