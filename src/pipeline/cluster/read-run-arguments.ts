import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmitEvent } from '../../shared/events.ts';
import { Failure } from '../../shared/failure.ts';
import { readArgumentsFile } from '../arguments/arguments-file.ts';
import type { QaArguments } from '../arguments/qa-arguments.ts';
import { resolveArguments } from '../arguments/resolve.ts';
import { findLastCheckpoint } from '../process/checkpoint/list-checkpoints.ts';
import { checkpointFiles } from '../process/checkpoint/names.ts';

/**
 * The arguments of a run, from their file or from the output folder of a run.
 *
 * @throws ArgumentsFailure with every problem there is; Failure where there are none to read
 */
export async function readRunArguments(path: string, emit: EmitEvent): Promise<QaArguments> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const file = isFolder ? await argumentsIn(path) : path;
  const { args, warnings } = resolveArguments(await readArgumentsFile(file), { kind: 'file', path: file });
  for (const { code, message, mend } of warnings)
    emit({ type: 'log', level: 'warning', code, message: `${message} ${mend}` });
  return args;
}

/** A run writes them into its checkpoints. */
async function argumentsIn(folder: string): Promise<string> {
  const checkpoint = await findLastCheckpoint(folder);
  if (checkpoint !== null) return join(checkpoint, checkpointFiles.arguments);
  throw new Failure({
    code: 'no-arguments-in-folder',
    message: `${folder} holds no checkpoint, so it does not say with which arguments the run was started.`,
    mend: 'Give the file of arguments instead.',
  });
}
