import { join } from 'node:path';
import { z } from 'zod';
import type { Row } from '../../page/part.ts';
import { compareMeans, interval, mean, shownDifference } from '../../page/few-values.ts';
import type { Material } from '../material.ts';
import type { ParityOptions, ParityPart } from '../parity-part.ts';
import { argumentsOf, modes, once, readJson, runOurs, runTheirs, type Mode, type Side } from '../sides.ts';

/** What learning comes to, as people train: dropout on, each side its own random numbers. */
export const seeds: ParityPart = {
  id: 'seeds',
  title: 'What is learnt',
  about:
    'Dropout on, each seed with its own order, dropout and new adapter on either side: EM and F1 on documents that the training never saw, as means with their 95 % interval, and how many ' +
    'answers are equal to those of the other side (between two seeds of the Trainer’s own, in brackets). Held to: the means of F1 differ by no more than the seeds make them.',
  async measure(options) {
    const rows: Row[] = [];
    for (const material of options.materials)
      for (const mode of modes) rows.push(await compare(options, material, mode));
    return {
      columns: ['seeds', 'steps', 'EM', 'the Trainer’s', 'F1', 'the Trainer’s', 'difference', 'same answers'],
      rows,
    };
  },
};

async function compare(options: ParityOptions, material: Material, mode: Mode): Promise<Row> {
  const { python, work, model, short, tell } = options;
  const [mine, peers]: [Side[], Side[]] = [[], []];
  const steps = short ? 50 : 100;
  for (const seed of short ? [1, 2] : [1, 2, 3]) {
    tell(`${material.name}, ${mode}, seed ${seed}`);
    const folder = join(work, 'seeds', material.name, mode, `${short ? 'short-' : ''}${seed}`);
    const args = {
      ...argumentsOf(model.withDropout, material, mode),
      learning_rate: mode === 'full' ? 2e-4 : 2e-3,
      max_seq_length: 192,
      doc_stride: 64,
      max_steps: steps,
      warmup_steps: steps / 10,
      lr_scheduler_type: 'linear',
      seed,
      do_eval: true,
    };
    const [here, there] = [join(folder, 'ours'), join(folder, 'theirs')];
    mine.push(await once(args, here, async () => runOurs(args, here)));
    peers.push(await once(args, there, async () => runTheirs(python, args, there)));
  }
  const scores = (sides: readonly Side[], name: 'eval_f1' | 'eval_exact_match') =>
    sides.map(({ results }) => results[name]!);
  const { difference, noise } = compareMeans(scores(mine, 'eval_f1'), scores(peers, 'eval_f1'));
  const [answers, theirAnswers] = [await answersOf(mine), await answersOf(peers)];
  const across = mean(answers.map((one, index) => sameShare(one, theirAnswers[index]!)));
  const within = sameShare(theirAnswers[0]!, theirAnswers[1]!);
  return {
    name: `${material.name}, ${mode}`,
    cells: [
      String(mine.length),
      String(steps),
      interval(scores(mine, 'eval_exact_match')),
      interval(scores(peers, 'eval_exact_match')),
      interval(scores(mine, 'eval_f1')),
      interval(scores(peers, 'eval_f1')),
      shownDifference({ difference, noise }),
      `${(100 * across).toFixed(0)} % (${(100 * within).toFixed(0)} %)`,
    ],
    holds: Math.abs(difference) <= noise,
  };
}

async function answersOf(sides: readonly Side[]): Promise<readonly Readonly<Record<string, string>>[]> {
  return Promise.all(
    sides.map(async ({ folder }) =>
      z.record(z.string(), z.string()).parse(await readJson(join(folder, 'eval_predictions.json'))),
    ),
  );
}

function sameShare(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): number {
  const ids = Object.keys(one);
  return ids.filter((id) => one[id] === other[id]).length / ids.length;
}
