import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Row } from '../../page/part.ts';
import { compareMeans, interval, mean, shownDifference } from '../../page/few-values.ts';
import type { SpeedOptions, SpeedPart } from '../speed-part.ts';
import { onlyTraining, runDemo, script } from '../processes.ts';

const result = z.object({ windows: z.number(), meanLength: z.number(), grouped: z.number(), padded: z.number() });
const results = z.object({ eval_f1: z.number(), train_samples: z.number(), train_samples_per_second: z.number() });
const bar = 2.5;

/** What group_by_length saves, and that it costs nothing of what is learnt. */
export const padding: SpeedPart = {
  id: 'padding',
  title: 'No work for padding',
  about:
    `Samples a second at max_seq_length 384, with batches of like length (group_by_length) and with pad_to_max_length. Held to: ${bar} times as many for the texts given ` +
    'with --data; and for the demo, trained for an epoch with several seeds in both ways, the same F1 within their noise.',
  async measure(options) {
    return {
      columns: ['windows', 'samples/s, like length', 'padded', 'ratio', 'F1, like length', 'padded', 'difference'],
      rows: [await speedOf(options), await learningOf(options)],
    };
  },
};

async function speedOf({ data, tokenizer, short, tell }: SpeedOptions): Promise<Row> {
  tell('batches of like length and padded ones');
  const { windows, meanLength, grouped, padded } = await script(
    'padding.ts',
    [data, tokenizer, short ? '8' : '48'],
    result,
  );
  const ratio = grouped / padded;
  return {
    name: `MiniLM-L6, batches of 8, ${meanLength.toFixed(0)} tokens on average`,
    holds: ratio >= bar,
    cells: [String(windows), grouped.toFixed(1), padded.toFixed(1), ratio.toFixed(1), '', '', ''],
  };
}

async function learningOf({ short, tell }: SpeedOptions): Promise<Row> {
  const seeds = short ? [1, 2] : [1, 2, 3];
  const grouped = [];
  const padded = [];
  for (const seed of seeds) {
    tell(`the demo, seed ${seed}`);
    grouped.push(await trained(seed, ['--group_by_length', 'true', '--pad_to_max_length', 'false'], short));
    padded.push(await trained(seed, ['--group_by_length', 'false', '--pad_to_max_length', 'true'], short));
  }
  const f1 = (runs: readonly z.infer<typeof results>[]) => runs.map(({ eval_f1 }) => eval_f1);
  const speed = (runs: readonly z.infer<typeof results>[]) => mean(runs.map((run) => run.train_samples_per_second));
  const compared = compareMeans(f1(grouped), f1(padded));
  return {
    name: `the demo, an epoch of ${grouped[0]!.train_samples} windows, ${seeds.length} seeds`,
    holds: Math.abs(compared.difference) <= compared.noise,
    cells: [
      String(grouped[0]!.train_samples),
      speed(grouped).toFixed(0),
      speed(padded).toFixed(0),
      (speed(grouped) / speed(padded)).toFixed(1),
      interval(f1(grouped)),
      interval(f1(padded)),
      shownDifference(compared),
    ],
  };
}

async function trained(seed: number, padding: readonly string[], short: boolean): Promise<z.infer<typeof results>> {
  const folder = await mkdtemp(join(tmpdir(), 'spanwright-bench-'));
  try {
    const length = ['--max_seq_length', '384', '--num_train_epochs', '1', '--seed', String(seed)];
    await runDemo(folder, [...length, ...onlyTraining, ...padding, '--max_train_samples', short ? '640' : '3000']);
    return results.parse(JSON.parse(await readFile(join(folder, 'all_results.json'), 'utf8')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
