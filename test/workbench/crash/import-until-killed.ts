import { writeSync } from 'node:fs';
import { mockDataset } from '../../../src/dataset/mock/mock-dataset.ts';
import { importDataSet } from '../../../src/workbench/import/import-data-set.ts';
import { openStore } from '../../../src/workbench/store/open-store.ts';

/** `import-until-killed.ts STORE`: imports one data set after the other, and says when each is done. */
const store = openStore(process.argv[2]!);
const examples = mockDataset({ seed: 3, entries: 3000 });
writeSync(1, '.');
for (;;) {
  await importDataSet(
    store,
    examples.map((example) => ({ example })),
    {
      name: 'whole',
      who: 'Ada',
      check: (all) => all.map((_, at) => ({ rule: 'seen', severity: 'info', number: at + 1, seen: '' })),
    },
  );
  writeSync(1, '.');
}
