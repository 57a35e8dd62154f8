import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import type { Architecture } from '../architectures/architecture.ts';

const indexSchema = z.object({ weight_map: z.record(z.string(), z.string()) });

/** The name under which a checkpoint's tensor is known here: with the encoder's prefix, and by today's names. */
export function checkpointName(
  name: string,
  { prefix }: Architecture,
  isKnown: (name: string) => boolean,
): string | undefined {
  const modern = name.replace(/\.gamma$/, '.weight').replace(/\.beta$/, '.bias');
  return [modern, `${prefix}.${modern}`].find(isKnown);
}

/** The safetensors files of a model folder: one, or its shards. Throws a `Failure` where there are none. */
export async function weightFiles(folder: string): Promise<string[]> {
  const single = join(folder, 'model.safetensors');
  if (existsSync(single)) return [single];
  const indexPath = join(folder, 'model.safetensors.index.json');
  if (existsSync(indexPath)) {
    const index = indexSchema.safeParse(JSON.parse(await readFile(indexPath, 'utf8')));
    if (index.success) return [...new Set(Object.values(index.data.weight_map))].map((name) => join(folder, name));
  }
  const pickled = readdirSync(folder).find((name) => /\.(bin|pt|pth|ckpt|h5|msgpack)$/.test(name));
  if (pickled === undefined)
    throw new Failure({
      code: 'weights-missing',
      message: `${folder} holds no model.safetensors.`,
      mend: 'Name a folder with a whole Hugging Face model, or train from scratch with --config_name.',
    });
  throw new Failure({
    code: 'weights-pickled',
    message: `${folder} has its weights in ${pickled}, a format that can run programs when it is opened; it is not read.`,
    mend: 'Use the safetensors version of the model: most have one on the hub, and Hugging Face\'s "convert to safetensors" makes one.',
  });
}

/** @param what does not fit, as a clause */
export function misfit(origin: string, what: string): Failure {
  return new Failure({
    code: 'weights-do-not-fit',
    message: `The weights of ${origin} do not fit its config.json: ${what}.`,
    mend: 'Use the config.json that belongs to the weights.',
  });
}
