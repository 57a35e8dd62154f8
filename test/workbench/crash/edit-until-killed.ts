import { writeSync } from 'node:fs';
import type { DataSetId } from '../../../src/workbench/store/ids.ts';
import { openStore } from '../../../src/workbench/store/open-store.ts';
import { stepOf } from './steps.ts';
import { takeStep } from './take-step.ts';

/** `edit-until-killed.ts STORE DATA-SET SEED FROM`: takes one step after the other for ever, and says when each is done. */
const [path, dataSet, seed, from] = process.argv.slice(2) as [string, string, string, string];
const store = openStore(path);
for (let step = Number(from); ; step += 1) {
  await takeStep(store, Number(dataSet) as DataSetId, stepOf(Number(seed), step));
  writeSync(1, '.');
}
