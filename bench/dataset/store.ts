import { readFileSync } from 'node:fs';
import type { Example } from '../../src/dataset/example.ts';
import { edit } from '../../src/workbench/edits/edit.ts';
import { undo } from '../../src/workbench/edits/undo.ts';
import { importDataSet } from '../../src/workbench/import/import-data-set.ts';
import { countEntries, countFacets } from '../../src/workbench/query/count.ts';
import { matchingKeys, queryEntries } from '../../src/workbench/query/query-entries.ts';
import { openStore } from '../../src/workbench/store/open-store.ts';
import { hashVersion } from '../../src/workbench/versions/read-version.ts';
import { checkEntries } from '../../src/workbench/findings/check-entries.ts';
import { queries } from './queries.ts';

/** `store.ts FILE DATABASE`: the import, what it takes to see it, and what can be done with it. */
const [file, path] = process.argv.slice(2) as [string, string];
const store = openStore(path);
const by = { who: 'bench' };

const examples = JSON.parse(readFileSync(file, 'utf8')) as Example[];
const started = performance.now();
let firstRowsMs = 0;
let checkMs = 0;
let findings = 0;
const { dataSet } = await importDataSet(store, items(), {
  name: 'mock',
  who: 'bench',
  check: (all) => {
    const from = performance.now();
    const found = Array.from(checkEntries(all));
    checkMs = performance.now() - from;
    findings = found.length;
    return found;
  },
  onProgress: (progress) => {
    if (firstRowsMs === 0 && queryEntries(store, progress.dataSet).entries.length > 0) {
      firstRowsMs = performance.now() - started;
    }
  },
});
const importMs = performance.now() - started;
const peakMb = process.resourceUsage().maxRSS / 1024;

const measured = queries.flatMap(({ name, query }) => {
  const { filter } = query;
  const matching = countEntries(store, dataSet, filter);
  return [
    { name, matching, ms: median(() => void queryEntries(store, dataSet, query)) },
    { name: `${name}, counted`, matching, ms: median(() => void countEntries(store, dataSet, filter)) },
    { name: `${name}, by kind`, matching, ms: median(() => void countFacets(store, dataSet, filter)) },
  ];
});

const keys = matchingKeys(store, dataSet, {});
const splitMs = median(() => {
  edit(store, dataSet, { kind: 'change-splits', entries: keys.map((key, at) => [key, at % 5 ? 'train' : 'test']) }, by);
}, 1);
const undoMs = median(() => void undo(store, dataSet, by), 1);
const hashMs = median(() => void hashVersion(store, store.dataSets.currentVersion(dataSet)), 1);
process.stdout.write(
  JSON.stringify({ firstRowsMs, importMs, checkMs, findings, peakMb, queries: measured, splitMs, undoMs, hashMs }),
);

function* items() {
  for (const example of examples) yield { example };
}

function median(work: () => void, times = 5): number {
  const all = Array.from({ length: times }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return all.sort((one, other) => one - other)[times >> 1]!;
}
