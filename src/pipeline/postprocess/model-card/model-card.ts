import { code, table, yaml } from './markdown.ts';
import { pythonAnswer } from './python-answer.ts';

/** A data set that the model was made or judged with. */
export interface CardData {
  readonly role: 'training' | 'validation' | 'test';
  /** Without its folders: they are nobody else's business. */
  readonly fileName: string;
  readonly questions: number;
  /** Of these, questions without an answer. */
  readonly unanswerable: number;
  /** SHA-256 over the entries, in hex. */
  readonly sha256: string;
}

/** An argument that is not at its default. */
export interface CardArgument {
  readonly name: string;
  readonly value: unknown;
  readonly default: unknown;
}

export interface ModelCard {
  readonly name: string;
  /** `bert`, `roberta` … */
  readonly architecture: string;
  /** What it was tuned from; null for a model trained from scratch. */
  readonly baseModel: {
    readonly name: string;
    /** Its id on the Hugging Face Hub, where it is known to have one. */
    readonly hubId: string | null;
  } | null;
  /** Whether the folder holds a LoRA adapter instead of a whole model. */
  readonly isAdapter: boolean;
  /** Whether it may answer that there is no answer. */
  readonly version2WithNegative: boolean;
  readonly nullScoreDiffThreshold: number;
  readonly data: readonly CardData[];
  readonly changedArguments: readonly CardArgument[];
  /** Final metrics by name: `train_loss`, `eval_f1` … */
  readonly metrics: Readonly<Record<string, number>>;
}

/** The `README.md` of a model folder, as the Hugging Face Hub reads it. */
export function modelCard(card: ModelCard): string {
  const sections = [frontMatter(card), `# ${card.name}`, introduction(card), loading(card), dataSection(card)];
  return (
    [...sections, argumentsSection(card), resultsSection(card)].filter((section) => section !== '').join('\n\n') + '\n'
  );
}

function frontMatter({ baseModel, isAdapter }: ModelCard): string {
  const lines = [
    `library_name: ${isAdapter ? 'peft' : 'transformers'}`,
    'pipeline_tag: question-answering',
    // The Hub refuses a base_model that is not one of its own ids.
    ...(baseModel?.hubId ? [`base_model: ${yaml(baseModel.hubId)}`] : []),
    'tags:',
    ...['question-answering', 'extractive-qa', 'spanwright', ...(isAdapter ? ['lora'] : [])].map((tag) => `  - ${tag}`),
    'metrics:',
    ...['exact_match', 'f1'].map((metric) => `  - ${metric}`),
  ];
  return ['---', ...lines, '---'].join('\n');
}

function introduction(card: ModelCard): string {
  const { architecture, baseModel, isAdapter, version2WithNegative, nullScoreDiffThreshold } = card;
  const what = `An extractive question-answering model (${architecture}): it answers a question with a piece of the text it is given.`;
  const none = version2WithNegative
    ? ` It may also say that the text has no answer: it does where "no answer" scores more than ${nullScoreDiffThreshold} above the best answer.`
    : ' It always gives an answer, also where the text has none.';
  const how = isAdapter ? 'This folder holds a LoRA adapter for' : 'It was fine-tuned from';
  const origin = baseModel ? `${how} ${code(baseModel.name)}.` : 'It was trained from scratch.';
  return `${what}${none}\n\n${origin} It was made with Spanwright. The licences of the base model and of the data apply.`;
}

function loading({ isAdapter, name }: ModelCard): string {
  const path = JSON.stringify(name);
  const classes = isAdapter
    ? ['peft', 'AutoPeftModelForQuestionAnswering']
    : ['transformers', 'AutoModelForQuestionAnswering'];
  const [library, model] = classes as [string, string];
  // PEFT's own question-answering wrapper drops token_type_ids; the merged model does not.
  const merged = isAdapter ? '.merge_and_unload()' : '';
  return `## How to use it

With Spanwright:

\`\`\`sh
npx spanwright predict --model ${path} --question "…" --context "…"
\`\`\`

In Python:

\`\`\`python
import torch
from ${library} import ${model}
from transformers import AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained(${path})
model = ${model}.from_pretrained(${path})${merged}
${pythonAnswer}
\`\`\`

In JavaScript, after \`npx spanwright export\`:

\`\`\`js
import { pipeline } from '@huggingface/transformers';

const answer = await pipeline('question-answering', ${path}, { dtype: 'fp32' });
console.log(await answer('question', 'context'));
\`\`\``;
}

function dataSection({ data }: ModelCard): string {
  if (data.length === 0) return '';
  const rows = data.map(({ role, fileName, questions, unanswerable, sha256 }) => [
    role,
    code(fileName),
    String(questions),
    String(unanswerable),
    code(sha256),
  ]);
  return `## Data\n\n${table(['Used for', 'File', 'Questions', 'Without an answer', 'SHA-256 of the entries'], rows)}`;
}

function argumentsSection({ changedArguments }: ModelCard): string {
  if (changedArguments.length === 0) return '## Arguments\n\nAll at their defaults.';
  const rows = changedArguments.map((argument) => [
    code(argument.name),
    code(JSON.stringify(argument.value)),
    code(JSON.stringify(argument.default)),
  ]);
  return `## Arguments\n\nThose that differ from the default:\n\n${table(['Argument', 'Value', 'Default'], rows)}`;
}

function resultsSection({ metrics }: ModelCard): string {
  const rows = Object.entries(metrics).map(([name, value]) => [code(name), String(Number(value.toFixed(4)))]);
  return rows.length === 0 ? '' : `## Results\n\nScores are in percent.\n\n${table(['Metric', 'Value'], rows)}`;
}
