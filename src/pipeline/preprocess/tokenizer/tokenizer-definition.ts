import { z } from 'zod';

const addedToken = z.looseObject({ id: z.int().min(0), content: z.string() });

/** Each token's id, or the tokens in the order of their ids. The library checks what is in it. */
const vocabSchema = z.custom<Readonly<Record<string, number>> | readonly unknown[]>(
  (value) => typeof value === 'object' && value !== null,
);

/** A `tokenizer.json`: what is looked at here, and the rest as it stands. */
export const tokenizerDefinitionSchema = z.looseObject({
  truncation: z.unknown().optional(),
  padding: z.looseObject({ pad_token: z.string().optional() }).nullish(),
  added_tokens: z.array(addedToken).default([]),
  normalizer: z.looseObject({ type: z.string() }).nullish(),
  pre_tokenizer: z.looseObject({ type: z.string() }).nullish(),
  post_processor: z.looseObject({ type: z.string() }).nullish(),
  model: z.looseObject({
    type: z.string().optional(),
    unk_token: z.string().nullish(),
    unk_id: z.int().nullish(),
    vocab: vocabSchema,
  }),
});

export type TokenizerDefinition = z.output<typeof tokenizerDefinitionSchema>;

/**
 * Without truncation and padding of its own: a `tokenizer.json` may carry both (to 128 tokens, say), which would cut
 * windows silently.
 */
export function withoutTruncationAndPadding(definition: TokenizerDefinition): TokenizerDefinition {
  return { ...definition, truncation: null, padding: null };
}

/** An entry of `added_tokens` for a special token. */
export function specialAddedToken(content: string, id: number, strip: { readonly left: boolean }) {
  return { id, content, single_word: false, lstrip: strip.left, rstrip: false, normalized: false, special: true };
}

/** One more than the highest id of a token. */
export function vocabSizeOf({ model, added_tokens }: TokenizerDefinition): number {
  // Unigram models list their tokens, the others give each its id.
  const ids = isList(model.vocab) ? [model.vocab.length - 1] : Object.values(model.vocab);
  return 1 + [...ids, ...added_tokens.map(({ id }) => id)].reduce((highest, id) => Math.max(highest, id), -1);
}

/** `Array.isArray`, which does not tell a read-only list from a record. */
export function isList(vocab: TokenizerDefinition['model']['vocab']): vocab is readonly unknown[] {
  return Array.isArray(vocab);
}
