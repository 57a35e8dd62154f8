import type { Example, ExampleId } from '../../../src/dataset/example.ts';

/** A question about a context; answers are looked up in it. */
export function exampleOf(id: string, context: string, answers: readonly string[], isImpossible?: boolean): Example {
  return {
    id: id as ExampleId,
    title: '',
    context,
    question: `${id}?`,
    answers: answers.map((text) => ({ text, start: context.indexOf(text) })),
    isImpossible,
  };
}
