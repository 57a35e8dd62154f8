import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSafetensors } from '../safetensors/write.ts';
import type { TensorView } from '../trainer.ts';
import type { Model } from './model.ts';

/**
 * Writes `config.json` and `model.safetensors` into an existing folder, as Hugging Face's `save_pretrained` lays them
 * out. Each file is synced to the disk.
 */
export async function writeModelFolder(
  folder: string,
  { architecture, configJson }: Pick<Model, 'architecture' | 'configJson'>,
  parameters: ReadonlyMap<string, TensorView>,
): Promise<void> {
  const config = { ...configJson, architectures: [architecture.className] };
  await writeFile(join(folder, 'config.json'), `${JSON.stringify(config, undefined, 2)}\n`, { flush: true });
  await writeSafetensors(join(folder, 'model.safetensors'), parameters);
}
