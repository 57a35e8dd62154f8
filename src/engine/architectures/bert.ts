import type { Architecture, EncoderNames } from './architecture.ts';
import { bertConfigSchema, fromBertConfig } from './config.ts';

/** The module names of BERT and of the architectures that took them over. */
export function bertNames(prefix: string): EncoderNames {
  const embeddings = `${prefix}.embeddings`;
  const layer = `${prefix}.encoder.layer.#`;
  return {
    wordEmbeddings: `${embeddings}.word_embeddings`,
    positionEmbeddings: `${embeddings}.position_embeddings`,
    tokenTypeEmbeddings: `${embeddings}.token_type_embeddings`,
    embeddingNorm: `${embeddings}.LayerNorm`,
    embeddingProjection: undefined,
    query: `${layer}.attention.self.query`,
    key: `${layer}.attention.self.key`,
    value: `${layer}.attention.self.value`,
    attentionOutput: `${layer}.attention.output.dense`,
    attentionNorm: `${layer}.attention.output.LayerNorm`,
    feedForwardIn: `${layer}.intermediate.dense`,
    feedForwardOut: `${layer}.output.dense`,
    outputNorm: `${layer}.output.LayerNorm`,
  };
}

/** BERT (Devlin et al. 2018). */
export const bert: Architecture = {
  modelType: 'bert',
  className: 'BertForQuestionAnswering',
  prefix: 'bert',
  loraTargets: ['query', 'value'],
  readConfig: (json) => fromBertConfig(bertConfigSchema.parse(json), 0),
  names: () => bertNames('bert'),
};
