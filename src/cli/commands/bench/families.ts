/** The sizes of a model that is only timed. */
export interface ModelSizes {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly inter: number;
  readonly vocab: number;
  /** Rows of the position table. */
  readonly positions: number;
  readonly dropout: number;
}

export const familyNames = ['bert', 'roberta', 'distilbert', 'electra'] as const;
export type FamilyName = (typeof familyNames)[number];

/** A `config.json` of a family with the given sizes. */
export const families: Readonly<Record<FamilyName, (sizes: ModelSizes) => Readonly<Record<string, unknown>>>> = {
  bert: (sizes) => ({ ...bertConfig(sizes), model_type: 'bert', type_vocab_size: 2, pad_token_id: 0 }),
  roberta: (sizes) => ({
    ...bertConfig(sizes),
    model_type: 'roberta',
    type_vocab_size: 1,
    pad_token_id: 1,
    // Positions are counted from the padding id on.
    max_position_embeddings: sizes.positions + 2,
  }),
  distilbert: (sizes) => ({
    model_type: 'distilbert',
    vocab_size: sizes.vocab,
    dim: sizes.hidden,
    n_layers: sizes.layers,
    n_heads: sizes.heads,
    hidden_dim: sizes.inter,
    max_position_embeddings: sizes.positions,
    pad_token_id: 0,
    dropout: sizes.dropout,
    attention_dropout: sizes.dropout,
    qa_dropout: sizes.dropout,
  }),
  electra: (sizes) => ({
    ...bertConfig(sizes),
    model_type: 'electra',
    type_vocab_size: 2,
    pad_token_id: 0,
    embedding_size: 128,
  }),
};

function bertConfig(sizes: ModelSizes) {
  return {
    vocab_size: sizes.vocab,
    hidden_size: sizes.hidden,
    num_hidden_layers: sizes.layers,
    num_attention_heads: sizes.heads,
    intermediate_size: sizes.inter,
    max_position_embeddings: sizes.positions,
    hidden_dropout_prob: sizes.dropout,
    attention_probs_dropout_prob: sizes.dropout,
  };
}
