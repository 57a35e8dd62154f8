import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseTokenizer } from '../preprocess/choose-tokenizer.ts';
import type { ModelLimits } from '../preprocess/model-limits.ts';
import type { EncoderTokenizer } from '../preprocess/tokenizer/encoder-tokenizer.ts';
import type { ModelSource } from './model-source.ts';

/** The adapter's own tokenizer where it has one, else its base model's. Throws a `Failure` where there is none. */
export async function openTokenizer(
  { model, adapter }: ModelSource,
  limits: ModelLimits,
  signal: AbortSignal,
): Promise<EncoderTokenizer> {
  const path = adapter !== null && (await hasTokenizer(adapter)) ? adapter : model;
  return chooseTokenizer({ kind: 'files', path, forTrainedModel: true }, limits, [], signal);
}

async function hasTokenizer(folder: string): Promise<boolean> {
  return stat(join(folder, 'tokenizer.json')).then(
    () => true,
    () => false,
  );
}
