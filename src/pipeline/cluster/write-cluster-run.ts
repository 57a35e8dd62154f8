import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../dataset/files/make-folder.ts';
import { writeTextFile } from '../../dataset/files/text-file.ts';
import type { EmitEvent } from '../../shared/events.ts';
import { Failure } from '../../shared/failure.ts';
import type { QaArguments } from '../arguments/qa-arguments.ts';
import { namesIn } from '../process/checkpoint/list-checkpoints.ts';
import { ClusterFiles } from './cluster-files.ts';
import { loraConfig } from './lora-config.ts';
import { launchScript, runReadme } from './run-scripts.ts';
import { trainLora } from './train-lora.ts';
import { warnOfLeftOut } from './left-out.ts';
import { trainerArguments, type TransformersVersion } from './trainer-arguments.ts';

/**
 * Writes a folder with all that a run needs on a cluster: the arguments of `run_qa.py`, the data, the model, and the line
 * that launches it. Throws a `Failure` where the run cannot be taken there, or the folder has anything in it.
 */
export async function writeClusterRun(
  args: QaArguments,
  folder: string,
  version: TransformersVersion,
  emit: EmitEvent,
): Promise<void> {
  await requireEmpty(folder);
  warnOfLeftOut(args, emit);
  const { useLora } = args.lora;
  try {
    const paths = await new ClusterFiles(folder, emit).place(args, 'output');
    await writeJson(join(folder, 'arguments.json'), trainerArguments(args, paths, version));
    if (useLora) {
      await writeJson(join(folder, 'lora.json'), await loraConfig(args));
      await writeTextFile(join(folder, 'train_lora.py'), trainLora);
    }
    await writeScript(join(folder, 'launch.sh'), launchScript(useLora));
    await writeTextFile(join(folder, 'README.md'), runReadme(version));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Throws a `Failure` where a folder is there and has anything in it. */
export async function requireEmpty(folder: string): Promise<void> {
  await makeFolder(folder);
  if ((await namesIn(folder)).length === 0) return;
  throw new Failure({
    code: 'cluster-folder-not-empty',
    message: `${folder} is not empty.`,
    mend: 'Choose another output folder, or delete this one.',
  });
}

export async function writeJson(path: string, value: unknown): Promise<void> {
  await writeTextFile(path, `${JSON.stringify(value, undefined, 2)}\n`);
}

export async function writeScript(path: string, text: string): Promise<void> {
  await writeTextFile(path, text);
  await chmod(path, 0o755);
}
