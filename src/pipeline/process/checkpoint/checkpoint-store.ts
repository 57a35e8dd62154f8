import { deleteCheckpoint } from './delete-checkpoint.ts';
import { exists, listCheckpoints } from './list-checkpoints.ts';
import { checkpointFolder } from './names.ts';
import { surplusCheckpoints } from './rotation.ts';
import { writeCheckpoint } from './write-checkpoint.ts';

/** The checkpoints of a run in its output folder. */
export class CheckpointStore {
  readonly outputDir: string;
  /** The last checkpoint written or resumed from, or null. */
  last: string | null;

  constructor(outputDir: string, resumedFrom: string | null) {
    this.outputDir = outputDir;
    this.last = resumedFrom;
  }

  /** Whether the last checkpoint is of this step. */
  has(step: number): boolean {
    return this.last === checkpointFolder(this.outputDir, step);
  }

  /**
   * Saves the checkpoint of a step, unless there is one: of the same step of the same run it holds the same weights, and
   * what has been done since is done again by a run that resumes from it.
   */
  async save(step: number, write: (folder: string) => Promise<void>): Promise<string> {
    const folder = checkpointFolder(this.outputDir, step);
    if (!(await exists(folder))) await writeCheckpoint(folder, write, this.last);
    this.last = folder;
    return folder;
  }

  /** Deletes the oldest so that `save_total_limit` stay. */
  async rotate(best: string | null, limit: number | null): Promise<void> {
    const folders = (await listCheckpoints(this.outputDir)).map(({ folder }) => folder);
    for (const folder of surplusCheckpoints(folders, best, limit)) await deleteCheckpoint(folder);
  }

  /** Deletes all but the best, where that is here: what the Trainer does at the end under a `save_total_limit` of 1. */
  async keepOnly(best: string): Promise<void> {
    const folders = (await listCheckpoints(this.outputDir)).map(({ folder }) => folder);
    if (!folders.includes(best)) return;
    for (const folder of folders) if (folder !== best) await deleteCheckpoint(folder);
  }
}
