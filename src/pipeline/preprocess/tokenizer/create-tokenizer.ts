import { createHash } from 'node:crypto';
import { Failure } from '../../../shared/failure.ts';
import { canonicalJson } from './canonical-json.ts';
import { configuredDefinition } from './configured-definition.ts';
import type { EncoderTokenizer } from './encoder-tokenizer.ts';
import { RustTokenizer } from './rust-tokenizer.ts';
import { saveTokenizer } from './save-tokenizer.ts';
import { resolveSpecialTokens } from './special-tokens.ts';
import type { TokenizerConfig } from './tokenizer-config.ts';
import { type TokenizerDefinition, vocabSizeOf, withoutTruncationAndPadding } from './tokenizer-definition.ts';

/** Above this, `model_max_length` is Hugging Face's way of saying that there is none (1e30). */
const noMaxLength = 1e9;

/** A tokenizer from its definition and configuration; `path` names them where something is wrong (a `Failure`). */
export async function createTokenizer(
  source: TokenizerDefinition,
  config: TokenizerConfig,
  path: string,
): Promise<EncoderTokenizer> {
  const definition = withoutTruncationAndPadding(configuredDefinition(source, config));
  const rust = RustTokenizer.of(definition, path);
  const specialTokens = resolveSpecialTokens(config, source, (token) => rust.idOf(token), path);
  const pairTemplate = await rust.pairTemplate();
  if (!pairTemplate.some((part) => part.kind === 'special' && part.id === specialTokens.cls.id)) {
    throw new Failure({
      code: 'tokenizer-without-class-token',
      message: `${path}: the tokenizer does not put its class token ${specialTokens.cls.token} around a text.`,
      mend: 'Take the tokenizer.json of the model itself, whose post_processor does.',
    });
  }
  const paddingSide = config.padding_side ?? 'right';
  const maxLength = config.model_max_length ?? Infinity;
  const modelMaxLength = maxLength > noMaxLength ? Infinity : maxLength;
  return {
    vocabSize: vocabSizeOf(definition),
    specialTokens,
    pairTemplate,
    paddingSide,
    modelMaxLength,
    fingerprint: createHash('sha256').update(canonicalJson(definition)).digest('hex'),
    encode: (texts) => rust.encode(texts),
    encodeIds: (texts) => rust.encodeIds(texts),
    idOf: (token) => rust.idOf(token),
    tokenOf: (id) => rust.tokenOf(id),
    save: (folder) => saveTokenizer(folder, { definition, config, specialTokens, paddingSide, modelMaxLength }),
  };
}
