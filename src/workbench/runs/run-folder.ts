import { join } from 'node:path';
import type { RunId } from '../../shared/contract/ids.ts';

/** Where a run's files lie. */
export interface RunFolder {
  readonly root: string;
  /** `train.json`, `validation.json`, `test.json`. */
  readonly data: string;
  /** What `run-qa` knows as `output_dir`. */
  readonly output: string;
  /** Held by the process that works on the run. */
  readonly lockFile: string;
}

export function runFolder(dataFolder: string, run: RunId): RunFolder {
  const root = join(dataFolder, 'runs', run);
  return { root, data: join(root, 'data'), output: join(root, 'output'), lockFile: join(root, 'worker.lock') };
}
