import { join } from 'node:path';
import type { Row } from '../../page/part.ts';
import type { ParityPart } from '../parity-part.ts';
import { argumentsOf, modes, runOurs, runTheirs, type Side } from '../sides.ts';

const bar = 0.6;

/** What it takes: both sides in turn, nothing else beside them. */
export const time: ParityPart = {
  id: 'time',
  title: 'Time and memory',
  about:
    'The same run on both sides, in turn: `train_runtime` as each reports it, samples a second, the whole process from its start to its end, and the most memory it held. ' +
    `Held to: ${bar} of the Trainer's time.`,
  async measure({ python, work, model, materials, short, tell }) {
    const rows: Row[] = [];
    for (const padded of [false, true])
      for (const mode of modes) {
        const name = `${mode}, ${padded ? 'all padded to 384 tokens' : 'padded to the longest of a batch'}`;
        const plain = argumentsOf(model.withDropout, materials[0]!, mode);
        const args = { ...plain, pad_to_max_length: padded, max_steps: short ? 5 : padded ? 15 : 40 };
        tell(name);
        const folder = join(work, 'time');
        const mine = await runOurs(args, join(folder, 'ours'));
        rows.push(row(name, mine, await runTheirs(python, args, join(folder, 'theirs'))));
      }
    return {
      columns: [
        's',
        'the Trainer’s',
        'ratio',
        'samples/s',
        'the Trainer’s',
        'whole, ratio',
        'MB',
        'the Trainer’s',
        'ratio',
      ],
      rows,
    };
  },
};

function row(name: string, mine: Side, peers: Side): Row {
  const ratio = mine.results.train_runtime / peers.results.train_runtime;
  return {
    name,
    cells: [
      mine.results.train_runtime.toFixed(1),
      peers.results.train_runtime.toFixed(1),
      ratio.toFixed(2),
      mine.results.train_samples_per_second.toFixed(1),
      peers.results.train_samples_per_second.toFixed(1),
      (mine.seconds / peers.seconds).toFixed(2),
      mine.peakMb.toFixed(0),
      peers.peakMb.toFixed(0),
      (mine.peakMb / peers.peakMb).toFixed(2),
    ],
    holds: ratio <= bar,
  };
}
