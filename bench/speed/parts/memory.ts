import { z } from 'zod';
import type { Measured, Row } from '../../page/part.ts';
import type { SpeedOptions, SpeedPart } from '../speed-part.ts';
import { spanwright } from '../processes.ts';
import { bertBase, flagsOf, miniLm } from '../sizes.ts';

const ours = z.object({ step_ms: z.number(), peak_rss_mb: z.number() });

/** How much memory training takes, by size, batch and mode. */
export const memory: SpeedPart = {
  id: 'memory',
  title: 'Memory',
  about:
    'The most resident memory of a process that trains, by size, batch and mode, without and with gradient_checkpointing. Held to: a BERT-base full fine-tune at 8×384 within 16 GB, LoRA within 8 GB.',
  measure,
};

async function measure({ short, tell }: SpeedOptions): Promise<Measured> {
  const rows: Row[] = [];
  for (const size of short ? [miniLm] : [miniLm, bertBase]) {
    for (const batch of short ? [8] : size === bertBase ? [1, 4, 8] : [1, 4, 8, 16]) {
      for (const lora of [false, true]) {
        const name = `${size.name}, ${batch}×${size.seq}, ${lora ? 'LoRA' : 'full'}`;
        tell(name);
        const flags = [
          ...flagsOf({ ...size, batch }),
          '--threads',
          '2',
          '--steps',
          size === bertBase ? '2' : '3',
          '--json',
          ...(lora ? ['--lora'] : []),
        ];
        const kept = await spanwright(['bench', 'train', ...flags], ours);
        const again = await spanwright(['bench', 'train', ...flags, '--gradient-checkpointing'], ours);
        const limit = lora ? 8192 : 16384;
        rows.push({
          name,
          holds: batch === 8 ? kept.peak_rss_mb <= limit : null,
          cells: [
            String(kept.peak_rss_mb),
            String(again.peak_rss_mb),
            (again.peak_rss_mb / kept.peak_rss_mb).toFixed(2),
            `+${(100 * (again.step_ms / kept.step_ms - 1)).toFixed(0)} %`,
          ],
        });
      }
    }
  }
  return { columns: ['MB', 'MB, checkpointing', 'ratio', 'time, checkpointing'], rows };
}
