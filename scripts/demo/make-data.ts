import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { demoDomain } from '../../src/dataset/mock/demo.ts';
import { writeExamples } from '../../src/dataset/squad/write.ts';

/** Writes the demo's domain, a hospital ward's handover notes, in three splits: `node scripts/demo/make-data.ts [OUT_DIR]`. */
const [folder = 'resources/demo/data'] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const domain = demoDomain();
for (const split of ['train', 'validation', 'test'] as const) {
  await writeExamples(join(folder, `${split}.json`), domain[split], 'nested');
  console.log(`${split}: ${domain[split].length} questions`);
}
