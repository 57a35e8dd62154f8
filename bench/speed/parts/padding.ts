import { z } from 'zod';
import type { SpeedPart } from '../speed-part.ts';
import { script } from '../processes.ts';

const result = z.object({ windows: z.number(), meanLength: z.number(), grouped: z.number(), padded: z.number() });
const bar = 2.5;

/** What group_by_length saves. */
export const padding: SpeedPart = {
  id: 'padding',
  title: 'No work for padding',
  about: `Samples a second of MiniLM-L6 at max_seq_length 384, with batches of like length (group_by_length) and with pad_to_max_length. Held to: ${bar} times as many.`,
  async measure({ data, tokenizer, short, tell }) {
    tell('batches of like length and padded ones');
    const { windows, meanLength, grouped, padded } = await script(
      'padding.ts',
      [data, tokenizer, short ? '8' : '48'],
      result,
    );
    const ratio = grouped / padded;
    return {
      columns: ['windows', 'mean tokens', 'samples/s, like length', 'samples/s, padded', 'ratio'],
      rows: [
        {
          name: 'MiniLM-L6, batches of 8',
          holds: ratio >= bar,
          cells: [String(windows), meanLength.toFixed(0), grouped.toFixed(1), padded.toFixed(1), ratio.toFixed(1)],
        },
      ],
    };
  },
};
