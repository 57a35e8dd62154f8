import type { Run } from '../../../../shared/contract/runs.ts';
import type { RunColumn } from './run-column.ts';

/** How a cell stands among those of its column: as most do, otherwise than they, as the best of all, or neither. */
export type Standing = 'usual' | 'other' | 'best' | 'plain';

/**
 * Tells of a column how each of its cells stands. What was asked for is usual where more than half of the runs, and at
 * least two, say the same; all others stand out. Of scores, the best stands out where there are several.
 */
export function standings(column: RunColumn, runs: readonly Run[]): (run: Run) => Standing {
  if (column.kind === 'asked') {
    const usual = usualText(column, runs);
    return (run) => (usual === null ? 'plain' : column.text(run) === usual ? 'usual' : 'other');
  }
  const best = bestText(column, runs);
  return (run) => (best !== null && column.text(run) === best ? 'best' : 'plain');
}

function usualText({ text }: RunColumn, runs: readonly Run[]): string | null {
  const counts = new Map<string, number>();
  for (const run of runs) counts.set(text(run), (counts.get(text(run)) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > 1 && 2 * most[1] > runs.length ? most[0] : null;
}

function bestText({ better, value, text }: RunColumn, runs: readonly Run[]): string | null {
  if (!better) return null;
  let best: { readonly run: Run; readonly value: number } | null = null;
  let measured = 0;
  for (const run of runs) {
    const each = value(run);
    if (typeof each !== 'number' || !Number.isFinite(each)) continue;
    measured += 1;
    if (best === null || (better === 'more' ? each > best.value : each < best.value)) best = { run, value: each };
  }
  return best !== null && measured > 1 ? text(best.run) : null;
}
