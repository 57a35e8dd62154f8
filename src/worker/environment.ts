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
    memory: `${(totalmem() / 2 ** 30).toFixed(1)} GB`,
    platform: `${process.platform} ${release()} ${process.arch}`,
    spanwright: versionOf('../../package.json'),
    node: process.versions.node,
    'onnxruntime-node': versionOf('onnxruntime-node/package.json'),
    tokenizers: versionOf('tokenizers/package.json'),
  };
}

/** The version of a package, or of this program, as far as it lets it be known. */
function versionOf(manifest: string): string {
  try {
    return manifestSchema.parse(createRequire(import.meta.url)(manifest)).version;
  } catch {
    return 'unknown';
  }
}
