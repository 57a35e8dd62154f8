import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Architecture } from '../architectures/architecture.ts';
import type { EncoderConfig } from '../architectures/config.ts';
import { headModule, parameterSpecifications } from '../architectures/parameters.ts';
import { readSafetensorsHeader } from '../safetensors/read.ts';
import { checkpointName, misfit, weightFiles } from './checkpoint-layout.ts';
import { readConfig } from './read-config.ts';

/** What is to be known of a model without reading its weights. */
export interface ModelDescription {
  readonly architecture: Architecture;
  readonly config: EncoderConfig;
  /** Numbers in its encoder and span head; in the head also where it is yet to be made. */
  readonly parameters: number;
  /** Of its weight files. */
  readonly bytes: number;
  /** Whether the files have a span head: without one a model answers at random. */
  readonly hasHead: boolean;
}

/** Reads `config.json` and the headers of the weight files of a model folder. Throws a `Failure` where `readModel` would. */
export async function describeModel(folder: string): Promise<ModelDescription> {
  const { architecture, config } = await readConfig(join(folder, 'config.json'));
  const specifications = parameterSpecifications(config, architecture.names(config));
  const found = new Map<string, readonly number[]>();
  let bytes = 0;
  for (const path of await weightFiles(folder)) {
    const { entries } = await readSafetensorsHeader(path);
    bytes += (await stat(path)).size;
    for (const [name, { shape }] of entries) {
      const known = checkpointName(name, architecture, (candidate) => specifications.has(candidate));
      if (known !== undefined) found.set(known, shape);
    }
  }
  let parameters = 0;
  for (const [name, { shape }] of specifications) {
    const there = found.get(name);
    if (there === undefined && !name.startsWith(`${headModule}.`))
      throw misfit(folder, `the weights have no "${name}"`);
    if (there !== undefined && there.join() !== shape.join()) {
      throw misfit(
        folder,
        `"${name}" is [${there.join(', ')}] in the weights, and config.json asks for [${shape.join(', ')}]`,
      );
    }
    parameters += shape.reduce((product, size) => product * size, 1);
  }
  const head = [...specifications.keys()].filter((name) => name.startsWith(`${headModule}.`));
  return { architecture, config, parameters, bytes, hasHead: head.every((name) => found.has(name)) };
}
