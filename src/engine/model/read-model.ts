import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import type { Architecture } from '../architectures/architecture.ts';
import { parameterSpecifications } from '../architectures/parameters.ts';
import { readSafetensors } from '../safetensors/read.ts';
import type { TensorView } from '../trainer.ts';
import { initializeParameter } from './initialize.ts';
import type { Model } from './model.ts';
import { interpretConfig, readConfig, type ReadConfig } from './read-config.ts';

const indexSchema = z.object({ weight_map: z.record(z.string(), z.string()) });

/**
 * Reads a model folder of Hugging Face's layout: `config.json` and `model.safetensors`, whole or in shards.
 *
 * Encoders without a head, saved with or without their prefix, and other heads' checkpoints are fine: what is missing of
 * the span head is drawn at random and listed. A missing part of the encoder, or a wrong shape, is a `Failure`.
 *
 * @param seed of the parameters that are drawn.
 * @param configFile a configuration elsewhere.
 */
export async function readModel(
  folder: string,
  seed: number,
  configFile = join(folder, 'config.json'),
): Promise<Model> {
  const read = await readConfig(configFile);
  const specifications = parameterSpecifications(read.config, read.architecture.names(read.config));
  const found = new Map<string, TensorView>();
  const ignored: string[] = [];
  for (const path of await weightFiles(folder)) {
    const target = (name: string) => checkpointName(name, read.architecture, (known) => specifications.has(known));
    const file = await readSafetensors(path, (name) => target(name) !== undefined);
    for (const [name, tensor] of file.tensors) found.set(target(name)!, tensor);
    ignored.push(...file.names.filter((name) => target(name) === undefined));
  }
  const initialized = [...specifications.keys()].filter((name) => !found.has(name));
  const absent = initialized.find((name) => !name.startsWith('qa_outputs.'));
  if (absent !== undefined) throw misfit(folder, `the weights have no "${absent}"`);
  return { ...read, specifications, parameters: complete(folder, read, found, seed), initialized, ignored };
}

/** A model with every parameter drawn at random, for training from scratch. */
export function newModel(configJson: Readonly<Record<string, unknown>>, origin: string, seed: number): Model {
  const read = interpretConfig(origin, configJson);
  const specifications = parameterSpecifications(read.config, read.architecture.names(read.config));
  const parameters = complete(origin, read, new Map(), seed);
  return { ...read, specifications, parameters, initialized: [...specifications.keys()], ignored: [] };
}

function complete(
  origin: string,
  { architecture, config }: ReadConfig,
  found: ReadonlyMap<string, TensorView>,
  seed: number,
): ReadonlyMap<string, TensorView> {
  const specifications = parameterSpecifications(config, architecture.names(config));
  return new Map(
    [...specifications].map(([name, specification]) => {
      const tensor = found.get(name) ?? initializeParameter(name, specification, config.initializerRange, seed);
      if (tensor.shape.join() !== specification.shape.join())
        throw misfit(
          origin,
          `"${name}" is [${tensor.shape.join(', ')}] in the weights, and config.json asks for [${specification.shape.join(', ')}]`,
        );
      return [name, tensor];
    }),
  );
}

/** The name under which a checkpoint's tensor is known here: with the encoder's prefix, and by today's names. */
function checkpointName(
  name: string,
  { prefix }: Architecture,
  isKnown: (name: string) => boolean,
): string | undefined {
  const modern = name.replace(/\.gamma$/, '.weight').replace(/\.beta$/, '.bias');
  return [modern, `${prefix}.${modern}`].find(isKnown);
}

async function weightFiles(folder: string): Promise<string[]> {
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

function misfit(origin: string, what: string): Failure {
  return new Failure({
    code: 'weights-do-not-fit',
    message: `The weights of ${origin} do not fit its config.json: ${what}.`,
    mend: 'Use the config.json that belongs to the weights.',
  });
}
