import { z } from 'zod';

const token = z
  .union([z.string(), z.looseObject({ content: z.string() })])
  .nullish()
  .transform((value) => (typeof value === 'object' ? value?.content : value));

const specialTokenFields = {
  cls_token: token,
  sep_token: token,
  pad_token: token,
  unk_token: token,
  mask_token: token,
};

/** `special_tokens_map.json`. */
export const specialTokensMapSchema = z.object(specialTokenFields);

/** `tokenizer_config.json`: what is looked at here, and the rest as it stands. */
export const tokenizerConfigSchema = z.looseObject({
  ...specialTokenFields,
  tokenizer_class: z.string().nullish(),
  model_max_length: z.number().positive().nullish(),
  padding_side: z.enum(['left', 'right']).nullish(),
  do_lower_case: z.boolean().nullish(),
  strip_accents: z.boolean().nullish(),
  tokenize_chinese_chars: z.boolean().nullish(),
  add_prefix_space: z.boolean().nullish(),
  trim_offsets: z.boolean().nullish(),
});

export type SpecialTokensMap = Partial<z.output<typeof specialTokensMapSchema>>;
export type TokenizerConfig = Partial<z.output<typeof tokenizerConfigSchema>>;

/** What `tokenizer_config.json` does not name stands, in older folders, in `special_tokens_map.json`. */
export function withSpecialTokensOf(config: TokenizerConfig, map: SpecialTokensMap): TokenizerConfig {
  return {
    ...config,
    cls_token: config.cls_token ?? map.cls_token,
    sep_token: config.sep_token ?? map.sep_token,
    pad_token: config.pad_token ?? map.pad_token,
    unk_token: config.unk_token ?? map.unk_token,
    mask_token: config.mask_token ?? map.mask_token,
  };
}
