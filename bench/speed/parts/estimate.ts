import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { writeRandomModel } from '../material.ts';
import type { Row } from '../../page/part.ts';
import { script } from '../processes.ts';
import { miniLm } from '../sizes.ts';
import type { SpeedPart } from '../speed-part.ts';

const result = z.object({ megabytes: z.number() });
const bar = 0.1;

/** What the workbench says a run will take, beside what it takes. */
export const estimate: SpeedPart = {
  id: 'estimate',
  title: 'The estimate',
  about: `The most memory that a run takes, and what was said of it before: from some steps of its training, as "What will it take?" tries them. Held to: ${100 * bar} % of what it takes.`,
  async measure({ data, tokenizer, short, tell }) {
    const folder = await mkdtemp(join(tmpdir(), 'spanwright-bench-'));
    try {
      const model = join(folder, 'model');
      if (!short) await writeRandomModel(model, miniLm, tokenizer);
      const given = [
        '--do_train',
        'true',
        '--do_eval',
        'true',
        '--model_name_or_path',
        model,
        '--train_file',
        data,
        '--validation_file',
        data,
      ];
      const sizes = ['--per_device_train_batch_size', String(miniLm.batch), '--max_seq_length', String(miniLm.seq)];
      const few = ['--max_train_samples', '400', '--max_eval_samples', '40', '--num_train_epochs', '1'];
      const demo = ['--max_steps', '60'];
      const rows: Row[] = [];
      for (const { name, words } of [
        { name: 'the demo, full', words: ['resources/demo/args.json', ...demo] },
        { name: 'the demo, LoRA', words: ['resources/demo/args.json', ...demo, '--use_lora', 'true'] },
        ...(short
          ? []
          : [
              { name: 'MiniLM-L6, batches of 8, full', words: [...given, ...sizes, ...few] },
              { name: 'MiniLM-L6, batches of 8, LoRA', words: [...given, ...sizes, ...few, '--use_lora', 'true'] },
            ]),
      ]) {
        tell(name);
        const flags = ['--output_dir', join(folder, name), '--cache_dir', join(folder, 'cache')];
        const said = await script('estimate.ts', ['estimate', ...words, ...flags], result);
        const took = await script('estimate.ts', ['run', ...words, ...flags], result);
        const ratio = said.megabytes / took.megabytes;
        rows.push({
          name,
          holds: Math.abs(ratio - 1) <= bar,
          cells: [said.megabytes, took.megabytes].map((value) => value.toFixed(0)).concat(ratio.toFixed(2)),
        });
      }
      return { columns: ['MB, estimated', 'MB, taken', 'ratio'], rows };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
