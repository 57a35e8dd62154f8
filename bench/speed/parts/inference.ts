import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { writeRandomModel } from '../material.ts';
import type { Measured, Row } from '../../page/part.ts';
import type { SpeedOptions, SpeedPart } from '../speed-part.ts';
import { script } from '../processes.ts';
import { miniLm } from '../sizes.ts';

const result = z.object({ questionsPerSecond: z.number() });
const bar = 1.5;

/** How fast questions are answered. */
export const inference: SpeedPart = {
  id: 'inference',
  title: 'Answering questions',
  about: `Questions a second that MiniLM-L6 answers, tokenising and the search for answers included, beside transformers.js's question-answering pipeline on the same model and texts, run in turn; of three rounds the best of each. Held to: ${bar} times as many.`,
  measure,
};

async function measure({ data, tokenizer, short, tell }: SpeedOptions): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'spanwright-bench-'));
  try {
    const model = join(folder, 'model');
    await writeRandomModel(model, miniLm, tokenizer);
    const rows: Row[] = [];
    for (const { name, count, words } of [
      { name: 'contexts as they are', count: short ? 16 : 800, words: 0 },
      { name: 'contexts of 300 words', count: short ? 8 : 160, words: 300 },
      { name: 'contexts of 1,500 words', count: short ? 4 : 24, words: 1500 },
    ]) {
      tell(name);
      const words_ = [model, data, String(count), String(words)];
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let round = 0; round < (short ? 1 : 3); round += 1) {
        ours.push((await script('answer.ts', words_, result)).questionsPerSecond);
        theirs.push((await script('answer-transformers-js.ts', words_, result)).questionsPerSecond);
      }
      const [best, theirBest] = [Math.max(...ours), Math.max(...theirs)];
      const ratio = best / theirBest;
      rows.push({
        name,
        holds: words > 1000 ? null : ratio >= bar,
        cells: [best.toFixed(1), theirBest.toFixed(1), ratio.toFixed(2)],
      });
    }
    return {
      columns: ['questions/s', 'transformers.js', 'ratio'],
      rows,
      notes: [
        'Of a context of 1,500 words the pipeline of transformers.js reads the first 512 tokens, and misses what is said further on; here all of it is read, in windows.',
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
