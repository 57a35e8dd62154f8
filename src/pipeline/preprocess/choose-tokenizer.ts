import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Example } from '../../dataset/example.ts';
import { Failure } from '../../shared/failure.ts';
import { readJsonFile } from '../files/read-json-file.ts';
import type { ModelLimits } from './model-limits.ts';
import type { EncoderTokenizer } from './tokenizer/encoder-tokenizer.ts';
import { loadTokenizer } from './tokenizer/load-tokenizer.ts';
import { copyAgain } from './tokenizer/mend.ts';
import { tokenizerConfigSchema } from './tokenizer/tokenizer-config.ts';
import { specialTokensWithPaddingAt } from './vocabulary/special-token-order.ts';
import { trainWordPieceTokenizer } from './vocabulary/word-piece-tokenizer.ts';

/** Where a run's tokenizer comes from. */
export type TokenizerSource =
  | {
      readonly kind: 'files';
      /** A model folder, or a `tokenizer.json`. */
      readonly path: string;
      /** Whether the model exists already, so that its embeddings must have a row for every token. */
      readonly forTrainedModel: boolean;
    }
  | {
      readonly kind: 'trained';
      /** null: as large as the model has embeddings for. */
      readonly vocabSize: number | null;
      /** The `config.json` of the new model. */
      readonly configFile: string;
    };

/** Loads the tokenizer, or trains one on the contexts and questions of the examples. */
export async function chooseTokenizer(
  source: TokenizerSource,
  limits: ModelLimits,
  examples: readonly Example[],
  signal: AbortSignal,
): Promise<EncoderTokenizer> {
  if (source.kind === 'trained') {
    const texts = new Set(examples.flatMap(({ context, question }) => [context, question]));
    return trainWordPieceTokenizer(texts, {
      vocabSize: source.vocabSize ?? limits.vocabSize,
      lowercase: await lowercases(source.configFile),
      specialTokens: specialTokensWithPaddingAt(limits.padTokenId),
      modelMaxLength: limits.maxLength,
      signal,
    });
  }
  const tokenizer = await loadTokenizer(source.path);
  if (source.forTrainedModel && tokenizer.vocabSize > limits.vocabSize) {
    throw new Failure({
      code: 'vocabulary-larger-than-model',
      message: `${source.path}: the tokenizer has ${tokenizer.vocabSize} tokens, but the model knows only ${limits.vocabSize}.`,
      mend: 'Use the tokenizer that belongs to the model.',
    });
  }
  return tokenizer;
}

/** The folder of a configuration may say, in a `tokenizer_config.json`, that case matters. */
async function lowercases(configFile: string): Promise<boolean> {
  const path = join(dirname(configFile), 'tokenizer_config.json');
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (!exists) return true;
  const { do_lower_case } = await readJsonFile(path, tokenizerConfigSchema, copyAgain);
  return do_lower_case ?? true;
}
