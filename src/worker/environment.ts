import { createRequire } from 'node:module';
import { availableParallelism, cpus, release, totalmem } from 'node:os';
import { z } from 'zod';
import { chooseDevice } from '../engine/sessions/probe-devices.ts';
import type { TrainingArguments } from '../pipeline/arguments/qa-arguments.ts';

const manifestSchema = z.object({ version: z.string() });

/** What a run computes on, for whoever wants to repeat it. */
export async function environmentOf({
  device: asked,
  threads,
}: Pick<TrainingArguments, 'device' | 'threads'>): Promise<Record<string, string>> {
  const { device } = await chooseDevice(asked);
  return {
    device,
    threads: `${threads ?? availableParallelism()}`,
    processor: cpus()[0]?.model ?? process.arch,
    memory: `${totalmem()}`,
    platform: `${process.platform} ${release()} ${process.arch}`,
    node: process.versions.node,
    'onnxruntime-node': versionOf('onnxruntime-node'),
    tokenizers: versionOf('tokenizers'),
  };
}

/** The version of a package, as far as it lets it be known. */
function versionOf(name: string): string {
  try {
    return manifestSchema.parse(createRequire(import.meta.url)(`${name}/package.json`)).version;
  } catch {
    return 'unknown';
  }
}
