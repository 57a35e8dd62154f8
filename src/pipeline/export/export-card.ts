import { code, table, yaml } from '../postprocess/model-card/markdown.ts';
import { pythonAnswer } from '../postprocess/model-card/python-answer.ts';
import type { ExportedWeights } from './exported.ts';
import type { FormatName } from './formats.ts';

export interface ExportCard {
  readonly name: string;
  readonly format: FormatName;
  readonly library: string;
  readonly architecture: string;
  /** Tokens that it reads at once. */
  readonly longestInput: number;
  readonly languages: readonly string[];
  readonly weights: readonly ExportedWeights[];
  /** What was measured with, as a person would name it; null where nothing was. */
  readonly measuredWith: string | null;
  /** What the processor calls itself. */
  readonly processor: string;
  /** The card of the folder that it was made from; null where it has none. */
  readonly before: string | null;
}

/** The `README.md` of an export: what was known of the model, and what it is now, with what it keeps. */
export function exportCard(card: ExportCard): string {
  const kept = sectionsOf(card.before);
  const introduction =
    card.format === 'adapter'
      ? kept.introduction
      : kept.introduction?.replace('This folder holds a LoRA adapter for', 'It was fine-tuned with LoRA from');
  const sections = [
    frontMatter(card),
    `# ${card.name}`,
    introduction ?? `An extractive question-answering model (${card.architecture}), written by Spanwright.`,
    filesSection(card),
    usage(card),
    limits(card),
    ...kept.sections,
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Sections of the card before that stay true: what it learned from, how, and what came of it. */
const keptSections = /^## (?:Data|Arguments|Results)$/;

function sectionsOf(before: string | null): { readonly introduction: string | null; readonly sections: string[] } {
  if (!before?.includes('spanwright')) return { introduction: null, sections: [] };
  const body = before.replace(/^---\n[\s\S]*?\n---\n/, '');
  const [first = '', ...parts] = body.split(/\n(?=## )/);
  // Earlier cards had the path of the base model's folder.
  const introduction = first
    .replace(/^\s*# .*\n/, '')
    .replaceAll(/`(?:\/|[A-Za-z]:\\)[^`]*?([^`/\\]+)[/\\]?`/g, '`$1`')
    .trim();
  const sections = parts.map((part) => part.trim()).filter((part) => keptSections.test(part.split('\n')[0]!));
  return { introduction: introduction === '' ? null : introduction, sections };
}

function frontMatter({ library, languages, before, name, weights, measuredWith }: ExportCard): string {
  const base = before === null ? null : /^base_model: .*$/m.exec(before)?.[0];
  return [
    '---',
    `library_name: ${library}`,
    'pipeline_tag: question-answering',
    ...(languages.length > 0 ? ['language:', ...languages.map((language) => `  - ${yaml(language)}`)] : []),
    ...(base ? [base] : []),
    'tags:',
    ...['question-answering', 'extractive-qa', 'spanwright', ...(library === 'peft' ? ['lora'] : [])].map(
      (tag) => `  - ${tag}`,
    ),
    'metrics:',
    '  - exact_match',
    '  - f1',
    ...modelIndex(name, weights, measuredWith),
    '---',
  ].join('\n');
}

/** Results as the Hugging Face Hub reads them. */
function modelIndex(name: string, weights: readonly ExportedWeights[], measuredWith: string | null): string[] {
  const measure = weights[0]?.measure;
  if (!measure || measuredWith === null) return [];
  return [
    'model-index:',
    `  - name: ${yaml(name)}`,
    '    results:',
    '      - task:',
    '          type: question-answering',
    '        dataset:',
    `          name: ${yaml(measuredWith)}`,
    '          type: squad',
    '        metrics:',
    ...(['exact_match', 'f1'] as const).flatMap((type) => [
      `          - type: ${type}`,
      `            value: ${(type === 'f1' ? measure.f1 : measure.exactMatch).toFixed(2)}`,
    ]),
  ];
}

function filesSection({ weights, measuredWith, processor }: ExportCard): string {
  const rows = weights.map(({ file, precision, bytes, measure }) => [
    code(file),
    precision,
    `${(bytes / 1e6).toFixed(1)} MB`,
    ...(measure
      ? [measure.exactMatch.toFixed(2), measure.f1.toFixed(2), measure.questionsPerSecond.toFixed(1)]
      : ['', '', '']),
  ]);
  const asked = weights[0]?.measure?.questions;
  const how =
    asked === undefined || measuredWith === null
      ? 'Nothing was measured.'
      : `Measured on ${asked} questions of ${measuredWith}, on ${processor}.`;
  const head = ['File', 'Precision', 'Size', 'Exact match', 'F1', 'Questions a second'];
  return `## Files\n\n${table(head, rows)}\n\n${how}`;
}

function usage({ format, name }: ExportCard): string {
  switch (format) {
    case 'onnx':
      return `## How to use it

In JavaScript, with the example in this folder, which needs no network once it is installed:

\`\`\`sh
npm install
node index.mjs "Who was seen?" "Mrs Delgado was seen at noon."
\`\`\`

\`dtype: 'q8'\` loads \`onnx/model_quantized.onnx\`, \`dtype: 'fp32'\` loads \`onnx/model.onnx\`. In Python, with onnxruntime:

\`\`\`python
import onnxruntime
from transformers import AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained(".")
session = onnxruntime.InferenceSession("onnx/model_quantized.onnx")
inputs = tokenizer("question", "context", return_tensors="np")
names = {each.name for each in session.get_inputs()}
start, end = session.run(["start_logits", "end_logits"], {k: v.astype("int64") for k, v in inputs.items() if k in names})
print(tokenizer.decode(inputs["input_ids"][0, start.argmax() : end.argmax() + 1]))
\`\`\``;
    case 'merged':
      return `## How to use it

\`\`\`sh
npx spanwright serve-model ${JSON.stringify(name)}
\`\`\`

In Python:

\`\`\`python
import torch
from transformers import AutoModelForQuestionAnswering, AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained(".")
model = AutoModelForQuestionAnswering.from_pretrained(".")
${pythonAnswer}
\`\`\`

For JavaScript, export it as ONNX.`;
    case 'adapter':
      return `## How to use it

It goes on its base model, which is not in this folder:

\`\`\`python
import torch
from peft import PeftModel
from transformers import AutoModelForQuestionAnswering, AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained(".")
base = AutoModelForQuestionAnswering.from_pretrained("PATH OF THE BASE MODEL")
model = PeftModel.from_pretrained(base, ".").merge_and_unload()
${pythonAnswer}
\`\`\`

For JavaScript, export it as ONNX: the adapter is merged into its base model then.`;
  }
}

function limits({ longestInput, languages }: ExportCard): string {
  const told =
    languages.length > 0
      ? `It was trained on texts in: ${languages.join(', ')}.`
      : 'Its languages are those of the texts that it was trained on, and of its base model.';
  return `## Limits

- It answers with a piece of the text it is given, and knows nothing else. It does not reckon, sum up or combine.
- It reads ${longestInput} tokens at once; a longer text has to be read in overlapping windows, as \`spanwright serve-model\` does.
- Scores are those on questions like the ones it was trained on. On other texts it can be much worse: measure it there.
- Its probability is no certainty. Have a person look at answers that matter.
- ${told}`;
}
