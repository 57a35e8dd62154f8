import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Record {
  readonly id: string;
  readonly title: string;
  readonly context: string;
  readonly question: string;
  readonly answers: { readonly text: readonly string[]; readonly answer_start: readonly number[] };
}

const unanswered = { text: [], answer_start: [] };

/** What is wrong in the data, as whoever made them would know it. */
export interface SilencedData {
  readonly path: string;
  /** A question to judge by whose answer in the file is not the right one, which is this. */
  readonly wrong: { readonly id: string; readonly question: string; readonly answer: string };
  /** Questions to learn from that are said to have no answer, and have one. */
  readonly silenced: number;
}

/**
 * A part of the demo as one tired annotator would leave it: every other text that is learned from has questions said to
 * have no answer although it has them, and one answer by which models are judged is wrong. A few questions to judge by
 * truly have none.
 */
export function writeSilencedData(folder: string): SilencedData {
  const train = recordsOf('train').slice(0, 800);
  const silenced = train.map((record, index) => (index % 4 < 2 ? record : { ...record, answers: unanswered }));
  const judging = recordsOf('validation').slice(0, 60);
  const validation = judging.map((record, index) => {
    const other = judging[(index + 30) % judging.length]!;
    return index % 20 === 0 ? { ...record, context: other.context, answers: unanswered } : record;
  });
  const isAskedOnce = (wanted: string) => judging.filter(({ question }) => question === wanted).length === 1;
  const wrong = validation.findIndex(
    ({ question, answers }) => /^\S+$/.test(answers.text[0] ?? '') && isAskedOnce(question),
  );
  const { id, question, answers, context } = validation[wrong]!;
  const name = context.slice(0, context.indexOf(','));
  const spoilt = { ...validation[wrong]!, answers: { text: [name], answer_start: [0] } };
  const path = join(folder, 'Ward notes.json');
  const data = [
    ...silenced.map((record) => ({ ...record, split: 'train' })),
    ...validation.with(wrong, spoilt).map((record) => ({ ...record, split: 'validation' })),
  ];
  writeFileSync(path, JSON.stringify({ data }));
  return { path, wrong: { id, question, answer: answers.text[0]! }, silenced: train.length / 2 };
}

interface SquadFile {
  readonly data: readonly {
    readonly title: string;
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly {
        readonly id: string;
        readonly question: string;
        readonly answers: readonly { readonly text: string; readonly answer_start: number }[];
      }[];
    }[];
  }[];
}

function recordsOf(name: 'train' | 'validation'): readonly Record[] {
  const path = fileURLToPath(new URL(`../../resources/demo/data/${name}.json`, import.meta.url));
  const { data } = JSON.parse(readFileSync(path, 'utf8')) as SquadFile;
  return data.flatMap(({ title, paragraphs }) =>
    paragraphs.flatMap(({ context, qas }) =>
      qas.map(({ id, question, answers }) => ({
        id,
        title,
        context,
        question,
        answers: {
          text: answers.map(({ text }) => text),
          answer_start: answers.map(({ answer_start: start }) => start),
        },
      })),
    ),
  );
}
