import type { Answer, Example } from '../../example.ts';
import { standsAt } from '../answers/stands-at.ts';
import { applyEdits, offsetAfter, type TextEdit } from '../text/text-edit.ts';
import type { Change } from './change.ts';

/** The entry after the change; undefined where it is dropped. One that is not as the change says it was stays as it is. */
export function applyChange(example: Example, change: Change): Example | undefined {
  switch (change.kind) {
    case 'answer-moved':
    case 'answer-replaced': {
      if (!isAnswer(example.answers[change.index], change.before)) return example;
      return { ...example, answers: example.answers.with(change.index, change.after) };
    }
    case 'answer-removed': {
      if (!isAnswer(example.answers[change.index], change.before)) return example;
      return { ...example, answers: example.answers.toSpliced(change.index, 1) };
    }
    case 'text-edited': {
      const text = example[change.part];
      if (change.edits.some(({ start, before }) => !text.startsWith(before, start))) return example;
      return change.part === 'question'
        ? { ...example, question: applyEdits(text, change.edits) }
        : withContext(example, change.edits);
    }
    case 'flag-set':
      return example.isImpossible === change.before ? { ...example, isImpossible: change.after } : example;
    case 'id-renamed':
      return example.id === change.before ? { ...example, id: change.after } : example;
    case 'entry-dropped':
      return undefined;
  }
}

function isAnswer(answer: Answer | undefined, expected: Answer): boolean {
  return answer?.text === expected.text && answer.start === expected.start;
}

function withContext(example: Example, edits: readonly TextEdit[]): Example {
  const context = applyEdits(example.context, edits);
  const moved = (answers: readonly Answer[]) =>
    answers.map((answer) => movedAnswer(example.context, context, edits, answer));
  return {
    ...example,
    context,
    answers: moved(example.answers),
    ...(example.plausibleAnswers && { plausibleAnswers: moved(example.plausibleAnswers) }),
  };
}

/** An answer that stands in the context stands in it afterwards; of any other, the offset moves. */
function movedAnswer(before: string, after: string, edits: readonly TextEdit[], { text, start }: Answer): Answer {
  const newStart = offsetAfter(edits, start, 'start');
  if (text === '' || !standsAt(before, { text, start })) return { text, start: newStart };
  return { text: after.slice(newStart, offsetAfter(edits, start + text.length, 'end')), start: newStart };
}
