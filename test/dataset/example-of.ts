import type { Example, ExampleId } from '../../src/dataset/example.ts';

/** A right example, but for what is said otherwise. */
export function exampleOf(fields: Partial<Omit<Example, 'id'>> & { readonly id?: string }): Example {
  return {
    title: '',
    context: 'The seal holds 16 bar and was replaced on 3 May.',
    question: 'What does the seal hold?',
    answers: [{ text: '16 bar', start: 15 }],
    isImpossible: undefined,
    ...fields,
    id: (fields.id ?? 'q1') as ExampleId,
  };
}
