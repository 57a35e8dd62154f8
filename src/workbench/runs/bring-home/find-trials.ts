import { basename, join, resolve } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import { exists, namesIn } from '../../../pipeline/process/checkpoint/list-checkpoints.ts';

/** The folders of the runs in a folder: itself, or those trials of a sweep that have trained to their end. */
export async function findTrials(
  folder: string,
): Promise<readonly { readonly path: string; readonly project: string | null }[]> {
  const trials = join(folder, 'trials');
  if (!(await exists(trials)) || !(await exists(join(folder, 'arguments')))) return [{ path: folder, project: null }];
  const found: string[] = [];
  for (const name of (await namesIn(trials)).toSorted()) {
    const path = join(trials, name);
    if (await exists(join(path, 'all_results.json'))) found.push(path);
  }
  if (found.length > 0) return found.map((path) => ({ path, project: basename(resolve(folder)) }));
  throw new Failure({
    code: 'no-finished-trial',
    message: `No trial of the sweep in ${folder} has finished.`,
    mend: 'Bring it home when one has.',
  });
}
