import { writeTextFile } from '../../dataset/files/text-file.ts';
import type { Store } from '../store/store.ts';
import type { StoredRun } from './stored-run.ts';

/**
 * Writes all points of a run as CSV: `step,epoch,seconds` and a column for each curve, a line for each step; cells of what
 * was not measured after a step are empty. Throws a `Failure` where the file cannot be written.
 */
export async function exportMetrics({ points }: Store, run: StoredRun, path: string): Promise<void> {
  const names = points.names(run.number);
  const lines = new Map<number, (number | '')[]>();
  for (const [column, name] of names.entries()) {
    for (const [step, epoch, seconds, value] of points.curve(run.number, name)) {
      const line = lines.get(step) ?? [step, epoch, seconds, ...names.map(() => '' as const)];
      line[column + 3] = value;
      lines.set(step, line);
    }
  }
  const sorted = [...lines.values()].sort(([a], [b]) => Number(a) - Number(b));
  const header = ['step', 'epoch', 'seconds', ...names];
  await writeTextFile(path, `${[header, ...sorted].map((line) => line.join(',')).join('\n')}\n`);
}
