import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { demoDomain } from '../../src/dataset/mock/demo.ts';
import { writeExamples } from '../../src/dataset/squad/write.ts';

/** Writes the demo's domain, a hospital ward's handover notes, in three splits: `node scripts/demo/make-data.ts [OUT_DIR]`. */
const [folder = 'resources/demo/data'] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
for (const [split, examples] of Object.entries(demoDomain({ seed: 7 }))) {
  await writeExamples(join(folder, `${split}.json`), examples, 'nested');
  console.log(`${split}: ${examples.length} questions`);
}
