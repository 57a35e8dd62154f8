import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { namesIn } from '../checkpoint/list-checkpoints.ts';

export interface LogFolderOptions {
  readonly outputDir: string;
  readonly loggingDir: string | null;
  readonly runName: string | null;
}

/**
 * The folder for a run's event files: `logging_dir`, or one in `output_dir/runs` named after the run or, as
 * transformers does, after the time and the machine. A resumed run goes on in the folder it last wrote to.
 */
export async function logFolder(options: LogFolderOptions, resumed: boolean, now: Date): Promise<string> {
  if (options.loggingDir !== null) return options.loggingDir;
  const runs = join(options.outputDir, 'runs');
  const latest = resumed ? await latestIn(runs) : null;
  return join(runs, latest ?? (options.runName === null ? nameOf(now) : options.runName.replaceAll(/[\\/:]/g, '-')));
}

async function latestIn(folder: string): Promise<string | null> {
  const names = await namesIn(folder);
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })),
  );
  return dated.sort((a, b) => b.time - a.time)[0]?.name ?? null;
}

/** `Nov24_13-08-32_machine`. */
function nameOf(now: Date): string {
  const month = now.toLocaleString('en-US', { month: 'short' });
  const [day, ...time] = [now.getDate(), now.getHours(), now.getMinutes(), now.getSeconds()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${month}${day}_${time.join('-')}_${hostname()}`;
}
