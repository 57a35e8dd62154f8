import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { theirs } from './processes.ts';

/** A data set, parted by document. */
export interface Material {
  readonly name: string;
  readonly trainFile: string;
  readonly validationFile: string;
}

const squad = z.object({ data: z.array(z.looseObject({ paragraphs: z.array(z.unknown()) })) });

/** Every fifth document of a SQuAD file validates; no document is on both sides. */
export async function partMaterial(file: string, work: string): Promise<Material> {
  const name = basename(file).replace(/\.json$/, '');
  const { data } = squad.parse(JSON.parse(await readFile(file, 'utf8')));
  const write = async (split: string, documents: typeof data) => {
    const path = join(work, `${name}.${split}.json`);
    await writeFile(path, JSON.stringify({ version: '1.1', data: documents }));
    return path;
  };
  return {
    name,
    trainFile: await write(
      'train',
      data.filter((_, index) => index % 5 !== 4),
    ),
    validationFile: await write(
      'validation',
      data.filter((_, index) => index % 5 === 4),
    ),
  };
}

/** The encoder with a new head, as Hugging Face's libraries make it; both sides start from these files. */
export async function makeModel(python: string, encoder: string | null, work: string) {
  const folder = join(work, 'base');
  const model = { withDropout: join(folder, 'with-dropout'), withoutDropout: join(folder, 'without-dropout') };
  if (!existsSync(model.withoutDropout)) {
    await mkdir(folder, { recursive: true });
    await theirs(python, ['base', encoder ?? '', folder]);
  }
  return model;
}
