import type { ArgumentFinding } from '../finding.ts';
import { problem, type ArgumentCheck } from './check.ts';

/** What only makes sense when training from scratch, and what does not then. */
export const fromScratchCheck: ArgumentCheck = {
  reads: ['model_name_or_path', 'config_name', 'tokenizer_name', 'vocab_size', 'do_train', 'use_lora'],
  check({ model, training, lora }) {
    const findings: ArgumentFinding[] = [];
    const fromScratch = model.modelNameOrPath === null && model.configName !== null;
    if (model.vocabSize !== null && (model.modelNameOrPath !== null || model.tokenizerName !== null)) {
      findings.push(
        problem(
          'vocabulary-given',
          'vocab_size',
          'vocab_size is for a vocabulary trained on the data, but there already is a tokenizer.',
          'Leave out vocab_size, or the model or tokenizer.',
        ),
      );
    }
    if (fromScratch && !training.doTrain) {
      findings.push(
        problem(
          'untrained-model',
          'do_train',
          'config_name alone makes a model that knows nothing, and it is not to be trained.',
          'Set do_train, or give model_name_or_path.',
        ),
      );
    }
    if (fromScratch && lora.useLora) {
      findings.push(
        problem(
          'adapter-from-scratch',
          'use_lora',
          'use_lora adapts a trained model, but config_name alone makes one that knows nothing.',
          'Give model_name_or_path, or leave out use_lora.',
        ),
      );
    }
    return findings;
  },
};
