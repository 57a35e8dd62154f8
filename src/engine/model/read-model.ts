import { join } from 'node:path';
import { type ParameterSpecification, parameterSpecifications } from '../architectures/parameters.ts';
import { ParameterLayout } from '../parameters/flat-parameters.ts';
import { sharedFloats } from '../parameters/shared-memory.ts';
import { readSafetensors } from '../safetensors/read.ts';
import type { TensorView } from '../trainer.ts';
import { checkpointName, misfit, weightFiles } from './checkpoint-layout.ts';
import { initializeParameter } from './initialize.ts';
import type { Model } from './model.ts';
import { interpretConfig, readConfig, type ReadConfig } from './read-config.ts';

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
  const places = newVector(specifications);
  const found = new Map<string, TensorView>();
  const ignored: string[] = [];
  for (const path of await weightFiles(folder)) {
    const target = (name: string) => checkpointName(name, read.architecture, (known) => specifications.has(known));
    const file = await readSafetensors(path, {
      wanted: (name) => target(name) !== undefined,
      placeOf: (name) => places.get(target(name)!),
    });
    for (const [name, tensor] of file.tensors) found.set(target(name)!, tensor);
    ignored.push(...file.names.filter((name) => target(name) === undefined));
  }
  const initialized = [...specifications.keys()].filter((name) => !found.has(name));
  const absent = initialized.find((name) => !name.startsWith('qa_outputs.'));
  if (absent !== undefined) throw misfit(folder, `the weights have no "${absent}"`);
  return {
    ...read,
    specifications,
    parameters: complete(folder, read, { specifications, places, found, seed }),
    initialized,
    ignored,
  };
}

/** A model with every parameter drawn at random, for training from scratch. */
export function newModel(configJson: Readonly<Record<string, unknown>>, origin: string, seed: number): Model {
  const read = interpretConfig(origin, configJson);
  const specifications = parameterSpecifications(read.config, read.architecture.names(read.config));
  const parameters = complete(origin, read, {
    specifications,
    places: newVector(specifications),
    found: new Map(),
    seed,
  });
  return { ...read, specifications, parameters, initialized: [...specifications.keys()], ignored: [] };
}

/** Where the parameters of a model lie: in one vector, so that all of them can be trained there. */
function newVector(specifications: ReadonlyMap<string, ParameterSpecification>): ReadonlyMap<string, TensorView> {
  const layout = new ParameterLayout(new Map([...specifications].map(([name, { shape }]) => [name, shape])));
  return layout.views(sharedFloats(layout.length));
}

function complete(
  origin: string,
  { config }: ReadConfig,
  {
    specifications,
    places,
    found,
    seed,
  }: {
    readonly specifications: ReadonlyMap<string, ParameterSpecification>;
    readonly places: ReadonlyMap<string, TensorView>;
    readonly found: ReadonlyMap<string, TensorView>;
    readonly seed: number;
  },
): ReadonlyMap<string, TensorView> {
  for (const [name, specification] of specifications) {
    const shape = found.get(name)?.shape;
    if (shape === undefined)
      initializeParameter(name, places.get(name)!.data, specification, config.initializerRange, seed);
    else if (shape.join() !== specification.shape.join())
      throw misfit(
        origin,
        `"${name}" is [${shape.join(', ')}] in the weights, and config.json asks for [${specification.shape.join(', ')}]`,
      );
  }
  return places;
}
