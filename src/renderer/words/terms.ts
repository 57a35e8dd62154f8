/** Terms of the field, each with what it means in a line. */
export const terms = {
  context: { title: 'context', meaning: 'The text in which the answer stands.' },
  span: { title: 'span', meaning: 'A stretch of the context: where an answer begins and ends.' },
  gold: { title: 'gold answer', meaning: 'The answer that a person marked as right.' },
  split: {
    title: 'split',
    meaning: 'What entries are used for: to train on, to check on while training (validation), or to test at the end.',
  },
  finding: { title: 'finding', meaning: 'Something about an entry that is wrong, or looks so.' },
  baseModel: {
    title: 'base model',
    meaning: 'The model that training starts from: it knows language, not yet your questions.',
  },
  adapter: {
    title: 'LoRA adapter',
    meaning: 'A small file of changes to a base model: less memory to train, needs its base model to answer.',
  },
  lora: {
    title: 'LoRA',
    meaning: 'Trains a few small matrices beside a model instead of all of it: less memory, a small file.',
  },
  loss: { title: 'loss', meaning: 'How far the model’s answers are from the gold ones; lower is better.' },
  epoch: { title: 'epoch', meaning: 'One pass over all of the training data.' },
  step: { title: 'step', meaning: 'One batch read, and the model changed by what was learned from it.' },
  learningRate: { title: 'learning rate', meaning: 'How strongly each step changes the model.' },
  gradientNorm: {
    title: 'gradient norm',
    meaning: 'How strongly a batch asks the model to change; jumps tell of unstable training.',
  },
  f1: { title: 'F1', meaning: 'How much of the words of answer and gold answer agree, in percent.' },
  exactMatch: {
    title: 'EM',
    meaning: 'Exact match: the percentage of answers that are the gold answer, word for word.',
  },
  probability: {
    title: 'probability',
    meaning: 'How likely the model finds its answer, among all that it thought of.',
  },
  stride: {
    title: 'stride',
    meaning: 'How many tokens of a long context are read again at the beginning of its next window.',
  },
  token: { title: 'token', meaning: 'A word or a piece of one: what models read and count.' },
  window: { title: 'window', meaning: 'As much of a long context as the model reads at once.' },
  nullOdds: {
    title: 'no-answer odds',
    meaning: 'How much likelier the model finds it that the context has no answer; above the threshold it says so.',
  },
  precision: {
    title: 'precision',
    meaning: 'How good the answers are that it gives: their mean F1, those left out that it does not give.',
  },
  recall: {
    title: 'recall',
    meaning: 'How much it finds of what there is: its F1 over the questions that the text answers.',
  },
  checkpoint: { title: 'checkpoint', meaning: 'A saved state of training, from which it can go on.' },
  head: {
    title: 'head',
    meaning: 'The last layer, which points at the answer. Without a trained one a model answers at random.',
  },
} as const satisfies Record<string, { readonly title: string; readonly meaning: string }>;

export type TermName = keyof typeof terms;
