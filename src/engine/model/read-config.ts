import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import type { Architecture } from '../architectures/architecture.ts';
import type { EncoderConfig } from '../architectures/config.ts';
import { architectures } from '../architectures/registry.ts';

export interface ReadConfig {
  readonly architecture: Architecture;
  readonly config: EncoderConfig;
  readonly configJson: Readonly<Record<string, unknown>>;
}

const objectSchema = z.record(z.string(), z.unknown());

/** Reads a `config.json` of Hugging Face's form and checks that its model can be built. */
export async function readConfig(path: string): Promise<ReadConfig> {
  const json = objectSchema.safeParse(parse(path, await read(path)));
  if (!json.success) throw unusable(path, 'it is not a JSON object');
  return interpretConfig(path, json.data);
}

/** @param path where the configuration is from, for messages. */
export function interpretConfig(path: string, configJson: Readonly<Record<string, unknown>>): ReadConfig {
  const modelType = configJson.model_type;
  const architecture = typeof modelType === 'string' ? architectures.get(modelType) : undefined;
  if (architecture === undefined)
    throw new Failure({
      code: 'architecture-unknown',
      message: `${path} describes a model of type "${String(modelType)}", which cannot be trained here.`,
      mend: `Choose a model of type ${[...architectures.keys()].join(', ')}.`,
    });
  try {
    const config = architecture.readConfig(configJson);
    if (config.hiddenSize % config.heads !== 0)
      throw unusable(path, `hidden size ${config.hiddenSize} cannot be divided among ${config.heads} attention heads`);
    return { architecture, config, configJson };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    throw unusable(path, `"${issue!.path.join('.')}": ${issue!.message}`);
  }
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Failure({
      code: 'config-missing',
      message: `There is no readable config.json at ${path}.`,
      mend: 'Name a folder that holds a Hugging Face model: config.json, model.safetensors and tokenizer.json.',
      cause,
    });
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unusable(path, `it is not JSON (${cause instanceof Error ? cause.message : String(cause)})`);
  }
}

function unusable(path: string, what: string): Failure {
  return new Failure({
    code: 'config-unusable',
    message: `${path} does not describe a model: ${what}.`,
    mend: 'Correct the file, or copy it again from where the model is from.',
  });
}
