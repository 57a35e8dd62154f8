import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Run, RunDetail } from '../../shared/contract/runs.ts';
import { checkArguments } from '../../pipeline/arguments/resolve.ts';
import { quoteWords, toCommandLine } from '../../pipeline/arguments/to-command-line.ts';
import type { Store } from '../store/store.ts';
import { argumentsHere } from './arguments/arguments-here.ts';
import { runFolder } from './run-folder.ts';
import type { StoredRun } from './stored-run.ts';

/** All there is to say of one run but its curves and its log. */
export function runDetail(store: Store, dataFolder: string, stored: StoredRun, run: Run): RunDetail {
  const { args } = checkArguments(argumentsHere(store, dataFolder, stored), { kind: 'form' });
  const { output } = runFolder(dataFolder, stored.id);
  return {
    run,
    commandLine: `npx spanwright run-qa ${quoteWords(toCommandLine(args))}`,
    environment: {
      'data set': stored.dataSetName,
      'data version': `${run.data.versionNumber}`,
      'data hash': stored.contentHash,
      ...stored.environment,
    },
    // Those that later ones took the place of are gone.
    checkpoints: store.checkpoints
      .list(stored.number)
      .map((checkpoint) => ({ ...checkpoint, folder: join(output, basename(checkpoint.folder)) }))
      .filter(({ folder }) => existsSync(folder)),
    metrics: stored.metrics,
    advice: [...stored.advice],
    outputFolder: output,
  };
}
