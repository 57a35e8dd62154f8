import { z } from 'zod';
import type { Architecture } from './architecture.ts';
import { bertNames } from './bert.ts';
import { bertConfigSchema, fromBertConfig } from './config.ts';

const electraConfigSchema = bertConfigSchema.extend({ embedding_size: z.int().positive().default(128) });

/** ELECTRA's discriminator (Clark et al. 2020): BERT with embeddings that may be narrower than its hidden states. */
export const electra: Architecture = {
  modelType: 'electra',
  className: 'ElectraForQuestionAnswering',
  prefix: 'electra',
  loraTargets: ['query', 'value'],
  readConfig(json) {
    const config = electraConfigSchema.parse(json);
    return { ...fromBertConfig(config, 0), embeddingSize: config.embedding_size };
  },
  names: (config) => ({
    ...bertNames('electra'),
    embeddingProjection: config.embeddingSize === config.hiddenSize ? undefined : 'electra.embeddings_project',
  }),
};
