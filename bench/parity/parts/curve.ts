import { join } from 'node:path';
import { z } from 'zod';
import type { Plot, Row } from '../../page/part.ts';
import type { ParityOptions, ParityPart } from '../parity-part.ts';
import { ours, theirs } from '../processes.ts';
import { argumentsOf, modes, readJson, runOurs, runTheirs, writeArguments, type Mode } from '../sides.ts';

const bar = 1e-3;
const state = z.object({ log_history: z.array(z.looseObject({ loss: z.number().optional() })) });

/** The same steps over the same batches from the same weights: what differs is arithmetic alone. */
export const curve: ParityPart = {
  id: 'curve',
  title: 'The loss, step by step',
  about:
    'Dropout off, the same weights (with LoRA: the same new adapter), the same batches in the same order: the loss of every step on both sides. ' +
    `Held to: ${bar} at every step.`,
  async measure(options) {
    const rows: Row[] = [];
    const plots: Plot[] = [];
    for (const mode of modes) {
      options.tell(mode);
      const [mine, peers] = await trainBoth(options, mode);
      const differences = mine.map((loss, step) => Math.abs(loss - peers[step]!));
      const most = Math.max(...differences);
      rows.push({
        name: mode,
        cells: [
          mine.length.toFixed(0),
          ...[mine[0], peers[0], mine.at(-1), peers.at(-1)].map((loss) => loss!.toFixed(4)),
          most.toExponential(1),
        ],
        holds: mine.length === peers.length && most <= bar,
      });
      plots.push({
        title: `${mode}: loss of each step`,
        x: 'step',
        y: 'loss',
        lines: [
          { name: 'Trainer', points: peers.map((loss, step) => [step + 1, loss]) },
          { name: 'Spanwright', points: mine.map((loss, step) => [step + 1, loss]) },
        ],
      });
    }
    return {
      columns: ['steps', 'first loss', 'the Trainer’s', 'last loss', 'the Trainer’s', 'greatest difference'],
      rows,
      plots,
    };
  },
};

/** The folders that it leaves: models of both sides after the same steps. */
export function curveFolder(work: string, mode: Mode, side: 'ours' | 'theirs'): string {
  return join(work, 'curve', mode, side);
}

/** Where the adapter lies that LoRA starts from. */
export function newAdapterFolder(work: string): string {
  return join(work, 'curve', 'new-adapter');
}

async function trainBoth(options: ParityOptions, mode: Mode): Promise<[number[], number[]]> {
  const { python, work, model, materials, short } = options;
  const steps = short ? 50 : 100;
  const plain = argumentsOf(model.withoutDropout, materials[0]!, mode);
  const base = { ...plain, max_train_samples: 8 * steps, num_train_epochs: 1, lora_dropout: 0 };
  const folder = join(work, 'curve', mode);
  let args: typeof base & { adapter_name_or_path?: string } = base;
  if (mode === 'LoRA') {
    const adapter = newAdapterFolder(work);
    await theirs(python, ['adapter', await writeArguments(args, folder), model.withoutDropout, adapter]);
    args = { ...args, adapter_name_or_path: adapter };
  }
  const order = join(folder, 'order.json');
  await ours(['order', await writeArguments(args, folder), order]);
  const mine = await runOurs(args, curveFolder(work, mode, 'ours'));
  const peers = await runTheirs(python, args, curveFolder(work, mode, 'theirs'), order);
  const { log_history } = state.parse(await readJson(join(mine.folder, 'trainer_state.json')));
  return [
    log_history.flatMap(({ loss }) => (loss === undefined ? [] : [loss])),
    z.array(z.number()).parse(await readJson(join(peers.folder, 'losses.json'))),
  ];
}
