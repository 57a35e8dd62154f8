import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Row } from '../../page/part.ts';
import type { ParityPart } from '../parity-part.ts';
import { ours, theirs } from '../processes.ts';
import { argumentsOf, readJson, writeArguments } from '../sides.ts';

const feature = z.object({
  input_ids: z.array(z.number()),
  token_type_ids: z.array(z.number()),
  start_positions: z.number(),
  end_positions: z.number(),
  example: z.number(),
  offsets: z.array(z.tuple([z.number(), z.number()]).nullable()),
});
const written = z.object({ train: z.array(feature), validation: z.array(feature) });

/** What the model is given: the first thing that could differ. */
export const features: ParityPart = {
  id: 'features',
  title: 'Features',
  about:
    'Every window of both splits, one by one: how many have the same input ids and segments, the same offsets into the context, the same labels, as run_qa.py makes them of the same arguments. Held to: all.',
  async measure({ python, work, model, materials, tell }) {
    const rows: Row[] = [];
    for (const material of materials) {
      tell(material.name);
      const folder = join(work, 'features', material.name);
      // Windows in short and long, so that many contexts have several.
      const args = { ...argumentsOf(model.withDropout, material, 'full'), max_seq_length: 192, doc_stride: 64 };
      const file = await writeArguments(args, folder);
      const [mine, peers] = [join(folder, 'ours.json'), join(folder, 'theirs.json')];
      await ours(['features', file, mine]);
      await theirs(python, ['features', file, peers]);
      const [here, there] = [written.parse(await readJson(mine)), written.parse(await readJson(peers))];
      for (const split of ['train', 'validation'] as const) rows.push(row(material.name, split, here, there));
    }
    return { columns: ['windows', 'of run_qa', 'same ids', 'same offsets', 'same labels'], rows };
  },
};

type Written = z.infer<typeof written>;

function row(name: string, split: keyof Written, here: Written, there: Written): Row {
  const [mine, peers] = [here[split], there[split]];
  const same = (...fields: readonly (keyof z.infer<typeof feature>)[]) =>
    mine.filter((one, index) => fields.every((field) => isDeepStrictEqual(one[field], peers[index]?.[field]))).length;
  const counts = [
    same('input_ids', 'token_type_ids', 'example'),
    same('offsets'),
    same('start_positions', 'end_positions'),
  ];
  return {
    name: `${name}, ${split}`,
    cells: [mine.length, peers.length, ...counts].map(String),
    holds: [peers.length, ...counts].every((count) => count === mine.length),
  };
}
