import { join } from 'node:path';
import { z } from 'zod';
import type { Row } from '../page/part.ts';
import { ours, theirs } from './processes.ts';
import { readJson, writeArguments, type Arguments } from './sides.ts';

const bar = 1e-3;
const answered = z.object({
  logits: z.array(z.tuple([z.array(z.number()), z.array(z.number())])),
  answers: z.record(z.string(), z.string()),
});

/** A model folder, with an adapter for it or without. */
export interface Files {
  readonly name: string;
  readonly model: string;
  readonly adapter?: string;
}

export const readByBothColumns = ['windows', 'questions', 'same answer', 'greatest difference of a logit'];

/** Both sides load the same files and answer the validation file's questions. Held to: all the same, logits within 0.001. */
export async function readByBoth(python: string, args: Arguments, files: Files, folder: string): Promise<Row> {
  const written = await writeArguments(args, folder);
  const [here, there] = [join(folder, 'ours.json'), join(folder, 'theirs.json')];
  const { name, model, adapter } = files;
  const words = (file: string) => ['answer', written, model, file, ...(adapter === undefined ? [] : [adapter])];
  await ours(words(here));
  await theirs(python, words(there));
  const [mine, peers] = [answered.parse(await readJson(here)), answered.parse(await readJson(there))];
  const differences = mine.logits.flatMap((pair, window) =>
    pair.flatMap((row, side) => row.map((logit, at) => Math.abs(logit - peers.logits[window]![side]![at]!))),
  );
  const most = differences.reduce((greatest, difference) => Math.max(greatest, difference), 0);
  const ids = Object.keys(mine.answers);
  const same = ids.filter((id) => mine.answers[id] === peers.answers[id]).length;
  return {
    name,
    cells: [String(mine.logits.length), String(ids.length), String(same), most.toExponential(1)],
    holds: same === ids.length && mine.logits.length === peers.logits.length && most <= bar,
  };
}
