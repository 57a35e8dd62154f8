import type { Example } from '../example.ts';
import { writeAnswers } from './answers.ts';
import type { AnswerRecord } from './schema.ts';

/** A question as the nested form has it. */
export interface NestedQuestion {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly AnswerRecord[];
  readonly is_impossible?: boolean;
  readonly plausible_answers?: readonly AnswerRecord[];
}

export interface NestedSquad {
  readonly version: 'v2.0';
  readonly data: readonly {
    readonly title: string;
    readonly paragraphs: readonly { readonly context: string; readonly qas: readonly NestedQuestion[] }[];
  }[];
}

/**
 * SQuAD v2.0's own form, in the order given: neighbours with the same title share an article, neighbours with the same
 * context a paragraph. `is_impossible` is written where the example has it, so that what was unsaid stays unsaid.
 */
export function toNested(examples: readonly Example[]): NestedSquad {
  const data: { title: string; paragraphs: { context: string; qas: NestedQuestion[] }[] }[] = [];
  for (const example of examples) {
    let article = data.at(-1);
    if (article?.title !== example.title) data.push((article = { title: example.title, paragraphs: [] }));
    let paragraph = article.paragraphs.at(-1);
    if (paragraph?.context !== example.context) {
      article.paragraphs.push((paragraph = { context: example.context, qas: [] }));
    }
    paragraph.qas.push(toNestedQuestion(example));
  }
  return { version: 'v2.0', data };
}

function toNestedQuestion(example: Example): NestedQuestion {
  return {
    id: example.id,
    question: example.question,
    answers: writeAnswers(example.answers, example.context),
    ...(example.isImpossible !== undefined && { is_impossible: example.isImpossible }),
    ...(example.plausibleAnswers && { plausible_answers: writeAnswers(example.plausibleAnswers, example.context) }),
  };
}
