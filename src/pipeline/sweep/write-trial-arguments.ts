import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { makeFolder } from '../../dataset/files/make-folder.ts';
import { writeTextFile } from '../../dataset/files/text-file.ts';
import { Failure } from '../../shared/failure.ts';
import { readJsonFile } from '../files/read-json-file.ts';
import { exists } from '../process/checkpoint/list-checkpoints.ts';
import { argumentsOfTrial, type Sweep } from './plan-sweep.ts';

const anyArguments = z.record(z.string(), z.unknown());

/**
 * Writes `arguments/<trial>.json` for each trial, as `run-qa` takes it. Throws a `Failure`, having written nothing, where
 * the folder holds a trial of that name with other arguments: its results are not those of this sweep.
 */
export async function writeTrialArguments({ folder, trials }: Sweep): Promise<void> {
  const files = trials.map((trial) => ({
    path: join(folder, 'arguments', `${trial.name}.json`),
    arguments: argumentsOfTrial(trial),
  }));
  for (const { path, arguments: asked } of files) {
    if (!(await exists(path))) continue;
    const written = await readJsonFile(path, anyArguments, 'Delete it.');
    if (!isDeepStrictEqual(written, asked)) throw anotherSweep(folder, path);
  }
  await makeFolder(join(folder, 'arguments'));
  for (const { path, arguments: asked } of files)
    if (!(await exists(path))) await writeTextFile(path, `${JSON.stringify(asked, undefined, 2)}\n`);
}

function anotherSweep(folder: string, path: string): Failure {
  return new Failure({
    code: 'another-sweep',
    message: `${folder} holds another sweep: ${path} says otherwise than this one.`,
    mend: 'Choose another output folder, or delete this one.',
  });
}
