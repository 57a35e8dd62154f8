import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Row } from '../../page/part.ts';
import type { Material } from '../material.ts';
import type { ParityPart } from '../parity-part.ts';
import { pythonScript } from '../processes.ts';
import { readByBoth, readByBothColumns, type Files } from '../read-by-both.ts';
import { argumentsOf, runOurs } from '../sides.ts';

const names = ['bert', 'roberta', 'xlm-roberta', 'camembert', 'distilbert', 'electra'];
const squad = z.object({
  data: z.array(z.looseObject({ paragraphs: z.array(z.looseObject({ context: z.string() })) })),
});

/** Every architecture, small and random, as Hugging Face's libraries write it and as Spanwright does after training it. */
export const families: ParityPart = {
  id: 'families',
  title: 'Every architecture, read by both',
  about:
    'Small random models with tokenizers of their own, written by transformers and PEFT, and what Spanwright makes of them in three steps of full and of LoRA training: loaded by both, asked the ' +
    'same questions. Held to: logits within 0.001, and all answers the same.',
  async measure({ python, work, materials, tell }) {
    const rows: Row[] = [];
    const material = await fewTexts(materials[0]!, join(work, 'families'));
    for (const family of names) {
      tell(family);
      const folder = join(work, 'families', family);
      await pythonScript(python, 'families.py', [family, material.texts, folder]);
      const [model, adapter] = [join(folder, 'model'), join(folder, 'adapter')];
      const args = { ...argumentsOf(model, material, 'full'), max_seq_length: 192, doc_stride: 64, max_steps: 3 };
      const trained = await runOurs(args, join(folder, 'trained'));
      const lora = { ...args, use_lora: true, adapter_name_or_path: adapter };
      const adapted = await runOurs(lora, join(folder, 'adapted'));
      const cases: readonly Files[] = [
        { name: `${family}, its model`, model },
        { name: `${family}, trained here`, model: trained.folder },
        { name: `${family}, its adapter`, model, adapter },
        { name: `${family}, its adapter trained on here`, model, adapter: adapted.folder },
      ];
      for (const one of cases) rows.push(await readByBoth(python, args, one, join(folder, 'answers')));
    }
    return { columns: readByBothColumns, rows };
  },
};

/** A handful of paragraphs, and their texts for a tokenizer to be trained on. */
async function fewTexts(material: Material, folder: string): Promise<Material & { readonly texts: string }> {
  await mkdir(folder, { recursive: true });
  const { data } = squad.parse(JSON.parse(await readFile(material.validationFile, 'utf8')));
  const few = data.slice(0, 3).map((document) => ({ ...document, paragraphs: document.paragraphs.slice(0, 2) }));
  const [file, texts] = [join(folder, 'few.json'), join(folder, 'texts.txt')];
  await writeFile(file, JSON.stringify({ version: '1.1', data: few }));
  const contexts = data.flatMap(({ paragraphs }) => paragraphs.map(({ context }) => context));
  await writeFile(texts, contexts.join('\n'));
  return { name: material.name, trainFile: file, validationFile: file, texts };
}
