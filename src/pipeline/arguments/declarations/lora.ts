import type { ArgumentDeclarations } from '../declaration.ts';

/** PEFT's `LoraConfig`, and whether to use it. */
export const loraDeclarations = {
  use_lora: {
    kind: 'boolean',
    default: false,
    level: 'basic',
    help: 'Train a small adapter (LoRA) instead of all weights: less memory, a small file, usually a little less exact.',
  },
  r: {
    kind: 'integer',
    min: 1,
    default: 8,
    level: 'basic',
    aliases: ['lora_r', 'lora_rank'],
    help: 'The rank of the adapter: how much it can learn, and how large it is.',
  },
  lora_alpha: {
    kind: 'number',
    above: 0,
    default: 8,
    level: 'advanced',
    help: 'How strongly the adapter acts: it is scaled by lora_alpha / r.',
  },
  lora_dropout: {
    kind: 'number',
    min: 0,
    below: 1,
    default: 0,
    level: 'advanced',
    help: "The share of the adapter's inputs left out at random in each step of training.",
  },
  target_modules: {
    kind: 'list',
    default: null,
    level: 'advanced',
    aliases: ['lora_target_modules'],
    help: "Which of the model's layers get an adapter, by the ends of their names; by default its query and value layers (query and value, or DistilBERT's q_lin and v_lin).",
  },
  modules_to_save: {
    kind: 'list',
    default: ['qa_outputs'],
    level: 'advanced',
    help: 'Layers to train in full and to keep with the adapter.',
  },
  use_rslora: {
    kind: 'boolean',
    default: false,
    level: 'advanced',
    help: 'Scale the adapter by lora_alpha / √r instead, which suits large ranks.',
  },
  adapter_name_or_path: {
    kind: 'path',
    of: 'folder',
    default: null,
    level: 'advanced',
    help: 'An adapter folder (as PEFT writes it) to go on training instead of beginning a new one.',
  },
} as const satisfies ArgumentDeclarations;
