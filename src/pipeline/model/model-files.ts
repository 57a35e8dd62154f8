import { join } from 'node:path';
import { readAdapter, writeAdapter } from '../../engine/lora/adapter-files.ts';
import { readSafetensors } from '../../engine/safetensors/read.ts';
import { writeModelFolder } from '../../engine/model/write-model.ts';
import type { TensorView } from '../../engine/trainer.ts';
import type { EncoderTokenizer } from '../preprocess/tokenizer/encoder-tokenizer.ts';
import type { RunModel } from './open-model.ts';

/** Writes a trained model into an existing folder: whole, or as an adapter as PEFT does, with its tokenizer. */
export async function writeRunModel(
  folder: string,
  { model, lora }: RunModel,
  trained: ReadonlyMap<string, TensorView>,
  tokenizer: EncoderTokenizer,
  baseModel: string | null,
): Promise<void> {
  if (lora === undefined) await writeModelFolder(folder, model, trained);
  else await writeAdapter(folder, { settings: lora, baseModel: baseModel ?? undefined, parameters: trained });
  await tokenizer.save(folder);
}

/** The trained parameters of a folder that `writeRunModel` wrote. */
export async function readTrained(folder: string, { lora }: RunModel): Promise<ReadonlyMap<string, TensorView>> {
  if (lora !== undefined) return (await readAdapter(folder)).parameters;
  return (await readSafetensors(join(folder, 'model.safetensors'))).tensors;
}
