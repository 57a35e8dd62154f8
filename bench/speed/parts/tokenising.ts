import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { writeMockFile } from '../../dataset/mock-file.ts';
import type { SpeedPart } from '../speed-part.ts';
import { script } from '../processes.ts';

const result = z.object({
  entries: z.number(),
  windows: z.number(),
  theirSeconds: z.number(),
  ourSeconds: z.number(),
});
const bar = 1.3;

/** What preprocessing costs beside the tokenizer's own work. */
export const tokenising: SpeedPart = {
  id: 'tokenising',
  title: 'Tokenising',
  about: `Windows with their labels, made of as many entries as SQuAD 2.0 has, beside the Rust tokenizer's own time for the same texts. Held to: ${bar} times that, at SQuAD 2.0's size.`,
  async measure({ data, tokenizer, short, tell }) {
    const folder = await mkdtemp(join(tmpdir(), 'spanwright-bench-'));
    try {
      const mock = join(folder, 'mock.json');
      if (!short) await writeMockFile(mock, 'nested');
      const rows = [];
      for (const [name, file] of short
        ? [['the data', data] as const]
        : [['130,000 made-up entries', mock] as const, ['the data', data] as const]) {
        tell(name);
        const { entries, windows, ourSeconds, theirSeconds } = await script('tokenise.ts', [file, tokenizer], result);
        const ratio = ourSeconds / theirSeconds;
        rows.push({
          name,
          holds: file === mock ? ratio <= bar : null,
          cells: [String(entries), String(windows), ourSeconds.toFixed(2), theirSeconds.toFixed(2), ratio.toFixed(2)],
        });
      }
      return { columns: ['entries', 'windows', 's', 'tokenizer alone, s', 'ratio'], rows };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
