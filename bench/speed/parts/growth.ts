import { z } from 'zod';
import type { Measured, Plot, Row } from '../../page/part.ts';
import type { SpeedOptions, SpeedPart } from '../speed-part.ts';
import { spanwright } from '../processes.ts';
import { flagsOf, miniLm, necessaryOperations, type TimedSize } from '../sizes.ts';

const ours = z.object({ step_ms: z.number(), peak_rss_mb: z.number() });

/** How the cost of a step grows. */
export const growth: SpeedPart = {
  id: 'growth',
  title: 'Growth',
  about:
    'The time of a full step of MiniLM-L6 as batch, sequence and layers grow, beside the arithmetic that it needs. Held to: from the smallest to the largest, the time grows by at most 1.1 times what the arithmetic does.',
  measure,
};

const series = {
  batch: [2, 4, 8, 16],
  seq: [96, 192, 384, 512],
  layers: [2, 4, 6, 12],
} as const;

async function measure({ short, tell }: SpeedOptions): Promise<Measured> {
  const rows: Row[] = [];
  const plots: Plot[] = [];
  for (const [axis, all] of Object.entries(series) as [keyof typeof series, readonly number[]][]) {
    const values = short ? all.slice(0, 2) : all;
    const points: [number, number][] = [];
    const needed: [number, number][] = [];
    for (const value of values) {
      tell(`${axis} ${value}`);
      const size: TimedSize = { ...miniLm, [axis]: value };
      const words = ['bench', 'train', ...flagsOf(size), '--threads', '2', '--steps', '4', '--json'];
      points.push([value, (await spanwright(words, ours)).step_ms]);
      needed.push([value, necessaryOperations(size, false)]);
    }
    const times = points.at(-1)![1] / points[0]![1];
    const work = needed.at(-1)![1] / needed[0]![1];
    rows.push({
      name: `${axis}, ${values[0]!} to ${values.at(-1)!}`,
      holds: times <= 1.1 * work,
      cells: [points.map(([, ms]) => ms.toFixed(0)).join(', '), times.toFixed(1), work.toFixed(1)],
    });
    const scale = points[0]![1] / needed[0]![1];
    const lines = [
      { name: 'measured', points },
      { name: 'as the arithmetic', points: needed.map(([x, work]) => [x, work * scale] as const) },
    ];
    plots.push({ title: `Step time by ${axis}`, x: axis, y: 'ms', lines });
  }
  return { columns: ['ms', 'times slower', 'times the arithmetic'], rows, plots };
}
