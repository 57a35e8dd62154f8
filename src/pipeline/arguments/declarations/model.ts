import type { ArgumentDeclarations } from '../declaration.ts';

/** `ModelArguments` of run_qa.py, and what training from scratch needs. */
export const modelDeclarations = {
  model_name_or_path: {
    kind: 'path',
    of: 'folder',
    default: null,
    level: 'basic',
    help: 'The model to start from: a folder with config.json, model.safetensors and tokenizer.json. Leave it out and give config_name to train a model from scratch.',
  },
  config_name: {
    kind: 'path',
    of: 'file or folder',
    default: null,
    level: 'advanced',
    help: "A config.json (or the folder it is in), where it is not the model's own. Without model_name_or_path, a new model of this shape is trained from random weights.",
  },
  tokenizer_name: {
    kind: 'path',
    of: 'file or folder',
    default: null,
    level: 'advanced',
    help: "A tokenizer.json (or the folder it is in), where it is not the model's own.",
  },
  vocab_size: {
    kind: 'integer',
    min: 32,
    default: null,
    unit: 'tokens',
    level: 'advanced',
    help: "How large a vocabulary to train on the data when training from scratch without tokenizer_name. By default, the size in the model's config.json.",
  },
  cache_dir: {
    kind: 'path',
    of: 'folder',
    default: null,
    level: 'advanced',
    help: 'Where to keep tokenized data between runs.',
  },
} as const satisfies ArgumentDeclarations;
