import type { Architecture } from './architecture.ts';
import { bertNames } from './bert.ts';
import { bertConfigSchema, fromBertConfig } from './config.ts';

/** RoBERTa (Liu et al. 2019): BERT's graph, with positions counted from the padding id on. */
export const roberta: Architecture = {
  modelType: 'roberta',
  className: 'RobertaForQuestionAnswering',
  prefix: 'roberta',
  loraTargets: ['query', 'value'],
  readConfig: (json) => ({ ...fromBertConfig(bertConfigSchema.parse(json), 1), positionIds: 'afterPadding' }),
  names: () => bertNames('roberta'),
};

/** XLM-RoBERTa (Conneau et al. 2019): RoBERTa with another vocabulary. */
export const xlmRoberta: Architecture = {
  ...roberta,
  modelType: 'xlm-roberta',
  className: 'XLMRobertaForQuestionAnswering',
};

/** CamemBERT (Martin et al. 2019): RoBERTa for French. */
export const camembert: Architecture = {
  ...roberta,
  modelType: 'camembert',
  className: 'CamembertForQuestionAnswering',
};
