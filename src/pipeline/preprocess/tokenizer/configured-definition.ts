import type { TokenizerConfig } from './tokenizer-config.ts';
import type { TokenizerDefinition } from './tokenizer-definition.ts';

/**
 * Where `tokenizer_config.json` says otherwise than `tokenizer.json`, Hugging Face's fast BERT and RoBERTa tokenizers
 * follow the former; so does this.
 */
export function configuredDefinition(definition: TokenizerDefinition, config: TokenizerConfig): TokenizerDefinition {
  return {
    ...definition,
    normalizer: configured('BertNormalizer', definition.normalizer, {
      lowercase: config.do_lower_case,
      strip_accents: config.strip_accents,
      handle_chinese_chars: config.tokenize_chinese_chars,
    }),
    pre_tokenizer: configured('ByteLevel', definition.pre_tokenizer, { add_prefix_space: config.add_prefix_space }),
    post_processor: configured('RobertaProcessing', definition.post_processor, {
      add_prefix_space: config.add_prefix_space,
      trim_offsets: config.trim_offsets,
    }),
  };
}

function configured<Component extends { readonly type: string }>(
  type: string,
  component: Component | null | undefined,
  settings: Readonly<Record<string, boolean | null | undefined>>,
): Component | null | undefined {
  if (component?.type !== type) return component;
  const given = Object.entries(settings).filter(([, value]) => value !== null && value !== undefined);
  return { ...component, ...Object.fromEntries(given) };
}
