import { writeSync } from 'node:fs';
import type { DataSetId } from '../../../src/workbench/store/ids.ts';
import { openStore } from '../../../src/workbench/store/open-store.ts';
import { takeStep } from './steps.ts';

/** `edit-until-killed.ts STORE DATA-SET SEED`: edits, undoes and redoes for ever, and says when each is done. */
const [path, dataSet, seed] = process.argv.slice(2) as [string, string, string];
const store = openStore(path);
for (let step = 0; ; step += 1) {
  takeStep(store, Number(dataSet) as DataSetId, Number(seed), step);
  writeSync(1, '.');
}
