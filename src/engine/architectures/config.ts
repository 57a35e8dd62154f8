import { z } from 'zod';

/** What the graph of an encoder depends on, whatever the architecture calls it in its `config.json`. */
export interface EncoderConfig {
  readonly vocabSize: number;
  readonly hiddenSize: number;
  readonly embeddingSize: number;
  readonly layers: number;
  readonly heads: number;
  readonly intermediateSize: number;
  /** Rows of the position table. */
  readonly positions: number;
  /** Rows of the segment table; 0 where there is none. */
  readonly tokenTypes: number;
  readonly layerNormEpsilon: number;
  readonly activation: Activation;
  readonly hiddenDropout: number;
  readonly attentionDropout: number;
  /** Dropout on the output of the attention block, which DistilBERT does without. */
  readonly attentionOutputDropout: number;
  /** Dropout before the span head, which only DistilBERT has. */
  readonly headDropout: number;
  readonly padTokenId: number;
  /** `counted`: 0, 1, 2 …; `afterPadding`: RoBERTa's, from the padding id on, padding tokens left out. */
  readonly positionIds: 'counted' | 'afterPadding';
  /** Standard deviation of new weights. */
  readonly initializerRange: number;
}

export type Activation = 'gelu' | 'gelu_new' | 'relu';

/** Every name an activation has in Hugging Face's configs. */
const activationNames: Readonly<Record<string, Activation>> = {
  gelu: 'gelu',
  gelu_python: 'gelu',
  gelu_new: 'gelu_new',
  gelu_fast: 'gelu_new',
  gelu_pytorch_tanh: 'gelu_new',
  relu: 'relu',
};

const size = z.int().positive();
const rate = z.number().min(0).lt(1);
const activation = z
  .enum(Object.keys(activationNames))
  .default('gelu')
  .transform((name) => activationNames[name]!);

/** The fields that BERT, RoBERTa and ELECTRA share, with Hugging Face's defaults. */
export const bertConfigSchema = z.object({
  vocab_size: size,
  hidden_size: size,
  num_hidden_layers: size,
  num_attention_heads: size,
  intermediate_size: size,
  max_position_embeddings: size,
  type_vocab_size: size.default(2),
  layer_norm_eps: z.number().positive().default(1e-12),
  hidden_act: activation,
  hidden_dropout_prob: rate.default(0.1),
  attention_probs_dropout_prob: rate.default(0.1),
  pad_token_id: z.int().nonnegative().nullish(),
  initializer_range: z.number().positive().default(0.02),
  position_embedding_type: z.literal('absolute').nullish(),
});

export const distilbertConfigSchema = z.object({
  vocab_size: size,
  dim: size,
  n_layers: size,
  n_heads: size,
  hidden_dim: size,
  max_position_embeddings: size,
  activation,
  dropout: rate.default(0.1),
  attention_dropout: rate.default(0.1),
  qa_dropout: rate.default(0.1),
  pad_token_id: z.int().nonnegative().nullish(),
  initializer_range: z.number().positive().default(0.02),
});

/** An encoder's configuration from the fields BERT, RoBERTa and ELECTRA share. */
export function fromBertConfig(json: z.infer<typeof bertConfigSchema>, padTokenId: number): EncoderConfig {
  return {
    vocabSize: json.vocab_size,
    hiddenSize: json.hidden_size,
    embeddingSize: json.hidden_size,
    layers: json.num_hidden_layers,
    heads: json.num_attention_heads,
    intermediateSize: json.intermediate_size,
    positions: json.max_position_embeddings,
    tokenTypes: json.type_vocab_size,
    layerNormEpsilon: json.layer_norm_eps,
    activation: json.hidden_act,
    hiddenDropout: json.hidden_dropout_prob,
    attentionDropout: json.attention_probs_dropout_prob,
    attentionOutputDropout: json.hidden_dropout_prob,
    headDropout: 0,
    padTokenId: json.pad_token_id ?? padTokenId,
    positionIds: 'counted',
    initializerRange: json.initializer_range,
  };
}
