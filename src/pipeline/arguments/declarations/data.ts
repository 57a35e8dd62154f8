import type { ArgumentDeclarations } from '../declaration.ts';

const dataFile = {
  kind: 'path',
  of: 'file',
  extensions: ['json', 'jsonl', 'csv', 'parquet', 'gz'],
  default: null,
} as const;

/** `DataTrainingArguments` of run_qa.py. */
export const dataDeclarations = {
  train_file: {
    ...dataFile,
    level: 'basic',
    help: 'The questions, contexts and answers to learn from, in SQuAD format.',
  },
  validation_file: {
    ...dataFile,
    level: 'basic',
    help: 'Questions with known answers on which the model is judged; none of them should stand in the training file.',
  },
  test_file: {
    ...dataFile,
    level: 'basic',
    help: 'Questions to answer after training; they need not have known answers.',
  },
  max_seq_length: {
    kind: 'integer',
    min: 8,
    default: 384,
    unit: 'tokens',
    level: 'basic',
    help: 'How many tokens of question and context the model reads at once. A longer context is read in several overlapping windows.',
  },
  doc_stride: {
    kind: 'integer',
    min: 0,
    default: 128,
    unit: 'tokens',
    level: 'advanced',
    help: 'How many tokens neighbouring windows of a long context share, so that no answer is cut in two.',
  },
  pad_to_max_length: {
    kind: 'boolean',
    default: true,
    level: 'advanced',
    help: 'Whether every window is padded to max_seq_length. If not, a batch is padded to its longest window, which is faster where contexts are short.',
  },
  max_train_samples: {
    kind: 'integer',
    min: 1,
    default: null,
    unit: 'questions',
    level: 'advanced',
    help: 'Use only the first so many questions of the training file, for a quick try.',
  },
  max_eval_samples: {
    kind: 'integer',
    min: 1,
    default: null,
    unit: 'questions',
    level: 'advanced',
    aliases: ['max_val_samples'],
    help: 'Use only the first so many questions of the validation file.',
  },
  max_predict_samples: {
    kind: 'integer',
    min: 1,
    default: null,
    unit: 'questions',
    level: 'advanced',
    aliases: ['max_test_samples'],
    help: 'Use only the first so many questions of the test file.',
  },
  version_2_with_negative: {
    kind: 'boolean',
    default: false,
    level: 'basic',
    help: 'Whether some questions have no answer in their context (SQuAD v2.0), so that the model may answer with nothing.',
  },
  null_score_diff_threshold: {
    kind: 'number',
    default: 0,
    level: 'advanced',
    help: 'How much better than the best answer "no answer" may score before it is given. Raise it for more answers, lower it for fewer. Only with version_2_with_negative.',
  },
  n_best_size: {
    kind: 'integer',
    min: 1,
    default: 20,
    unit: 'answers',
    level: 'advanced',
    help: 'How many candidate answers to keep for each question.',
  },
  max_answer_length: {
    kind: 'integer',
    min: 1,
    default: 30,
    unit: 'tokens',
    level: 'basic',
    help: 'The longest answer the model may give.',
  },
  overwrite_cache: {
    kind: 'boolean',
    default: false,
    level: 'advanced',
    help: 'Tokenize again even where the tokenized data are kept from an earlier run.',
  },
  preprocessing_num_workers: {
    kind: 'integer',
    min: 1,
    default: null,
    unit: 'threads',
    level: 'advanced',
    help: 'How many threads the tokenizer uses; by default one for each core.',
  },
} as const satisfies ArgumentDeclarations;
