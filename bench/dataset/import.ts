import { checkEntries } from '../../src/workbench/findings/check-entries.ts';
import { importFile } from '../../src/workbench/import/import-file.ts';
import { queryEntries } from '../../src/workbench/query/query-entries.ts';
import { openStore } from '../../src/workbench/store/open-store.ts';

/** `import.ts FILE DATABASE`: a file read, written, checked and searchable, in a store of its own. */
const [file, path] = process.argv.slice(2) as [string, string];
const store = openStore(path);

const started = performance.now();
let firstRowsMs = 0;
let checkMs = 0;
let findings = 0;
await importFile(store, file, {
  name: 'mock',
  who: 'bench',
  check: (entries) => {
    const from = performance.now();
    const found = checkEntries(entries);
    checkMs = performance.now() - from;
    findings = found.length;
    return found;
  },
  onProgress: ({ dataSet }) => {
    if (firstRowsMs === 0 && queryEntries(store, dataSet).entries.length > 0) firstRowsMs = performance.now() - started;
  },
});
const importMs = performance.now() - started;
const peakMb = process.resourceUsage().maxRSS / 1024;
store.close();
process.stdout.write(JSON.stringify({ firstRowsMs, importMs, checkMs, findings, peakMb }));
