/**
 * Measures speed and memory beside peers and limits, and writes `bench/README.md`: `npm run bench:speed`.
 *
 *     npm run bench:speed -- --only step,padding     these parts; what the others measured before stays
 *     npm run bench:speed -- --short                 smaller and fewer, printed only
 *     npm run bench:speed -- --python P              a Python with torch, transformers and peft: the peers (or $PYTHON)
 *     npm run bench:speed -- --data F --tokenizer D  texts, and a folder with the tokenizer for them; the demo's by default
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tell, writePage } from './page/write-page.ts';
import { parts } from './speed/parts.ts';

const here = import.meta.dirname;
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    short: { type: 'boolean', default: false },
    python: { type: 'string', default: process.env.PYTHON },
    data: { type: 'string', default: join(here, '../resources/demo/data/train.json') },
    tokenizer: { type: 'string', default: join(here, '../resources/demo/base') },
  },
});
const { only, short, python = null, data, tokenizer } = values;
if (python === null) tell('Without --python nothing is compared with PyTorch.');
await writePage({
  command: 'npm run bench:speed',
  parts,
  folder: join(here, 'speed'),
  pageFolder: here,
  options: { python, short, data, tokenizer, tell: (line) => tell(`  ${line}`) },
  only,
});
