import type { Architecture } from './architecture.ts';
import { distilbertConfigSchema } from './config.ts';

const embeddings = 'distilbert.embeddings';
const layer = 'distilbert.transformer.layer.#';

/** DistilBERT (Sanh et al. 2019): BERT without segments, with module names and dropouts of its own. */
export const distilbert: Architecture = {
  modelType: 'distilbert',
  className: 'DistilBertForQuestionAnswering',
  prefix: 'distilbert',
  loraTargets: ['q_lin', 'v_lin'],
  readConfig(json) {
    const config = distilbertConfigSchema.parse(json);
    return {
      vocabSize: config.vocab_size,
      hiddenSize: config.dim,
      embeddingSize: config.dim,
      layers: config.n_layers,
      heads: config.n_heads,
      intermediateSize: config.hidden_dim,
      positions: config.max_position_embeddings,
      tokenTypes: 0,
      layerNormEpsilon: 1e-12,
      activation: config.activation,
      hiddenDropout: config.dropout,
      attentionDropout: config.attention_dropout,
      attentionOutputDropout: 0,
      headDropout: config.qa_dropout,
      padTokenId: config.pad_token_id ?? 0,
      positionIds: 'counted',
      initializerRange: config.initializer_range,
    };
  },
  names: () => ({
    wordEmbeddings: `${embeddings}.word_embeddings`,
    positionEmbeddings: `${embeddings}.position_embeddings`,
    tokenTypeEmbeddings: undefined,
    embeddingNorm: `${embeddings}.LayerNorm`,
    embeddingProjection: undefined,
    query: `${layer}.attention.q_lin`,
    key: `${layer}.attention.k_lin`,
    value: `${layer}.attention.v_lin`,
    attentionOutput: `${layer}.attention.out_lin`,
    attentionNorm: `${layer}.sa_layer_norm`,
    feedForwardIn: `${layer}.ffn.lin1`,
    feedForwardOut: `${layer}.ffn.lin2`,
    outputNorm: `${layer}.output_layer_norm`,
  }),
};
