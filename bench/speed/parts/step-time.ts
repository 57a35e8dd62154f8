import { z } from 'zod';
import type { Measured, Row } from '../../page/part.ts';
import type { SpeedOptions, SpeedPart } from '../speed-part.ts';
import { peer, script, spanwright } from '../processes.ts';
import { bertBase, flagsOf, miniLm, necessaryOperations, type TimedSize } from '../sizes.ts';

const ours = z.object({ step_ms: z.number(), peak_rss_mb: z.number(), optimizer_share: z.number() });
const theirs = z.object({ peer: z.string(), step_ms: z.number(), peak_rss_mb: z.number() });
const peak = z.object({ operationsPerSecond: z.number() });

const bars = { full: 0.5, lora: 0.35, ofPeak: 0.75, optimizer: 0.1, memory: 0.8 };

interface Case {
  readonly size: TimedSize;
  readonly threads: number;
  readonly lora: boolean;
  readonly dropout: number;
}

/** A step of training beside PyTorch's, and beside what the machine can do. */
export const stepTime: SpeedPart = {
  id: 'step',
  title: 'A step of training',
  about:
    'The time of a step, and the most memory, of full and LoRA training beside transformers and PEFT on PyTorch, run in turn, of some rounds the best of each; and the share of the ' +
    "machine's peak that the step's necessary arithmetic reaches. Held to: 0.5 of PyTorch's time (LoRA 0.35), 0.8 of its memory, 75 % of the peak; the optimiser to 10 % of a full step.",
  measure,
};

async function measure(options: SpeedOptions): Promise<Measured> {
  const sizes = options.short ? [miniLm] : [miniLm, bertBase];
  const cases = sizes.flatMap((size) =>
    (options.short ? [2] : [1, 2]).flatMap((threads) =>
      [false, true].flatMap((lora) => [0, 0.1].map((dropout): Case => ({ size, threads, lora, dropout }))),
    ),
  );
  const rows: Row[] = [];
  for (const one of cases) rows.push(await measureCase(one, options));
  return {
    columns: ['ms', 'PyTorch ms', 'ratio', 'of the peak', 'optimiser', 'MB', 'PyTorch MB', 'ratio'],
    rows,
    notes: [
      'The peak is the best of 36 products of the sizes that the layers have, on as many threads, measured between the steps. Necessary arithmetic are the products of ' +
        'matrices alone: what is computed again, and everything that is not a product, counts as time but not as work.',
    ],
  };
}

async function measureCase(one: Case, { python, short, tell }: SpeedOptions): Promise<Row> {
  const { size, threads, lora, dropout } = one;
  const flags = [
    ...flagsOf(size),
    '--threads',
    String(threads),
    '--dropout',
    String(dropout),
    ...(lora ? ['--lora'] : []),
  ];
  const name = `${size.name}, ${size.batch}×${size.seq}, ${lora ? 'LoRA' : 'full'}, ${threads} ${threads === 1 ? 'thread' : 'threads'}, dropout ${dropout}`;
  tell(name);
  const steps = ['--steps', short || size === bertBase ? '3' : '4'];
  const rounds = short ? 1 : size === bertBase ? 2 : 3;
  const mine: z.infer<typeof ours>[] = [];
  const peers: z.infer<typeof theirs>[] = [];
  let operationsPerSecond = 0;
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await spanwright(['bench', 'train', ...flags, ...steps, '--json'], ours));
    const words = [size.hidden, size.inter, size.batch * size.seq, threads].map(String);
    operationsPerSecond = Math.max(
      operationsPerSecond,
      (await script('matrix-peak.ts', words, peak)).operationsPerSecond,
    );
    if (python !== null) peers.push(await peer(python, 'torch_step.py', [...flags, ...steps], theirs));
  }
  const least = (values: readonly number[]) => Math.min(...values);
  const ms = least(mine.map(({ step_ms }) => step_ms));
  const memory = least(mine.map(({ peak_rss_mb }) => peak_rss_mb));
  const share = least(mine.map(({ optimizer_share }) => optimizer_share));
  const ofPeak = necessaryOperations(size, lora) / (ms / 1000) / operationsPerSecond;
  const theirMs = peers.length === 0 ? null : least(peers.map(({ step_ms }) => step_ms));
  const theirMemory = peers.length === 0 ? null : least(peers.map(({ peak_rss_mb }) => peak_rss_mb));
  const timeRatio = theirMs === null ? null : ms / theirMs;
  const memoryRatio = theirMemory === null ? null : memory / theirMemory;
  const missed = Object.entries({
    time: (timeRatio ?? 0) <= (lora ? bars.lora : bars.full),
    peak: ofPeak >= bars.ofPeak,
    optimiser: lora || share <= bars.optimizer,
    memory: (memoryRatio ?? 0) <= bars.memory,
  }).flatMap(([bar, holds]) => (holds ? [] : [bar]));
  const shown = (value: number | null, digits: number) => (value === null ? 'not run' : value.toFixed(digits));
  return {
    name,
    holds: missed.length === 0,
    missed,
    cells: [
      ms.toFixed(0),
      shown(theirMs, 0),
      shown(timeRatio, 2),
      `${(100 * ofPeak).toFixed(0)} %`,
      `${(100 * share).toFixed(1)} %`,
      String(memory),
      shown(theirMemory, 0),
      shown(memoryRatio, 2),
    ],
  };
}
