import { z } from 'zod';
import type { Measured, Row } from '../../page/part.ts';
import type { SpeedOptions, SpeedPart } from '../speed-part.ts';
import { spanwright } from '../processes.ts';
import { bertBase, flagsOf, miniLm } from '../sizes.ts';

const ours = z.object({ step_ms: z.number(), peak_rss_mb: z.number() });
const bars = { time: 0.35, activations: 0.5 };

/** How much memory training takes, by size, batch and mode. */
export const memory: SpeedPart = {
  id: 'memory',
  title: 'Memory',
  about: `The most resident memory of a process that trains, by size, batch and mode, without and with gradient_checkpointing; of the time of a step the better of two rounds, run in turn. Held to: at most ${100 * bars.time} % more time, half of what rows beyond the fourth take, and at 8×384 a BERT-base full fine-tune within 16 GB, LoRA within 8 GB.`,
  measure,
};

type Mode = z.infer<typeof ours>;

interface Pair {
  readonly batch: number;
  readonly kept: Mode;
  readonly again: Mode;
}

async function measure({ short, tell }: SpeedOptions): Promise<Measured> {
  const rows: Row[] = [];
  for (const size of short ? [miniLm] : [miniLm, bertBase]) {
    for (const mode of ['full', 'LoRA'] as const) {
      const pairs: Pair[] = [];
      for (const batch of short ? [8] : size === bertBase ? [1, 4, 8] : [1, 4, 8, 16]) {
        const name = `${size.name}, ${batch}×${size.seq}, ${mode}`;
        tell(name);
        const steps = size === bertBase ? '2' : '3';
        const flags = [...flagsOf({ ...size, batch }), '--threads', '2', '--steps', steps, '--json'];
        const pair = {
          batch,
          ...(await measurePair([...flags, ...(mode === 'LoRA' ? ['--lora'] : [])], short ? 1 : 2)),
        };
        pairs.push(pair);
        rows.push(rowOf(name, pair, mode === 'LoRA' ? 8192 : 16384));
      }
      if (pairs.length > 1) rows.push(rowsBeyond(`${size.name}, rows beyond the fourth, ${mode}`, pairs));
    }
  }
  return { columns: ['MB', 'MB, checkpointing', 'ratio', 'time, checkpointing'], rows };
}

/** The most memory and the least time of each. */
async function measurePair(flags: readonly string[], rounds: number): Promise<Pick<Pair, 'kept' | 'again'>> {
  const [kept, again]: [Mode[], Mode[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    kept.push(await spanwright(['bench', 'train', ...flags], ours));
    again.push(await spanwright(['bench', 'train', ...flags, '--gradient-checkpointing'], ours));
  }
  const best = (modes: readonly Mode[]): Mode => ({
    step_ms: Math.min(...modes.map(({ step_ms }) => step_ms)),
    peak_rss_mb: Math.max(...modes.map(({ peak_rss_mb }) => peak_rss_mb)),
  });
  return { kept: best(kept), again: best(again) };
}

function rowOf(name: string, { batch, kept, again }: Pair, limit: number): Row {
  const longer = again.step_ms / kept.step_ms - 1;
  return {
    name,
    holds: longer <= bars.time && (batch !== 8 || kept.peak_rss_mb <= limit),
    cells: [
      String(kept.peak_rss_mb),
      String(again.peak_rss_mb),
      (again.peak_rss_mb / kept.peak_rss_mb).toFixed(2),
      `+${(100 * longer).toFixed(0)} %`,
    ],
  };
}

/** Weights, state and replicas are the same in the smaller batch: what a larger one takes more is for its rows alone. */
function rowsBeyond(name: string, pairs: readonly Pair[]): Row {
  const smaller = pairs.find(({ batch }) => batch === 4)!;
  const larger = pairs.at(-1)!;
  const grown = (mode: 'kept' | 'again') => larger[mode].peak_rss_mb - smaller[mode].peak_rss_mb;
  const [kept, again] = [grown('kept'), grown('again')];
  const left = again / kept;
  return { name, holds: left <= bars.activations, cells: [String(kept), String(again), left.toFixed(2), ''] };
}
