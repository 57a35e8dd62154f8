import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../../page/part.ts';
import type { ParityPart } from '../parity-part.ts';
import { readByBoth, readByBothColumns, type Files } from '../read-by-both.ts';
import { argumentsOf } from '../sides.ts';
import { curve, curveFolder } from './curve.ts';

/** The same files, read by both. */
export const files: ParityPart = {
  id: 'files',
  title: 'Files, read by both',
  about:
    'One model folder or adapter, loaded by Spanwright and by transformers or PEFT, asked the questions of the validation split: the greatest difference of ' +
    'their logits, and how many answers are the same. Held to: 0.001, and all.',
  async measure(options) {
    const { python, work, model, materials, tell } = options;
    const [full, lora] = (['full', 'LoRA'] as const).map((mode) => ({
      ours: curveFolder(work, mode, 'ours'),
      theirs: curveFolder(work, mode, 'theirs'),
    }));
    if (!existsSync(lora!.theirs)) await curve.measure(options);
    const base = model.withoutDropout;
    const cases: readonly Files[] = [
      { name: 'the untouched model', model: base },
      { name: 'a model that Spanwright trained', model: full!.ours },
      { name: 'a model that the Trainer trained', model: full!.theirs },
      { name: 'an adapter that Spanwright trained', model: base, adapter: lora!.ours },
      { name: 'an adapter that PEFT trained', model: base, adapter: lora!.theirs },
    ];
    const rows: Row[] = [];
    for (const one of cases) {
      tell(one.name);
      rows.push(await readByBoth(python, argumentsOf(base, materials[0]!, 'full'), one, join(work, 'files')));
    }
    return {
      columns: readByBothColumns,
      rows,
      notes: [
        "PEFT's class for question answering does not hand `token_type_ids` on to the model; the adapters are loaded without a task, as PEFT allows, so that both sides read the same inputs.",
      ],
    };
  },
};
