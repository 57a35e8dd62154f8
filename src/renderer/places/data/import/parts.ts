import type { FileInspection } from '../../../../shared/contract/data-sets.ts';

export type Mapping = Readonly<Record<string, unknown>>;

/** Something that a field of a file can be. */
export interface Part {
  readonly id: 'question' | 'context' | 'answer' | 'start' | 'end' | 'id' | 'title' | 'is_impossible';
  readonly title: string;
  readonly meaning: string;
  readonly required: boolean;
}

export const parts: readonly Part[] = [
  { id: 'question', title: 'Question', meaning: 'What is asked.', required: true },
  { id: 'context', title: 'Context', meaning: 'The text in which the answer stands.', required: true },
  { id: 'answer', title: 'Answer', meaning: 'The answer, in the words of the context.', required: false },
  {
    id: 'start',
    title: 'Answer begins at',
    meaning: 'Its offset; without one it is looked for in the context.',
    required: false,
  },
  { id: 'end', title: 'Answer ends at', meaning: 'Only needed where there is no text of the answer.', required: false },
  { id: 'id', title: 'id', meaning: 'What tells entries apart; made where there is none.', required: false },
  { id: 'title', title: 'Document', meaning: 'From which document the context is.', required: false },
  { id: 'is_impossible', title: 'No answer', meaning: 'A field that says that there is none.', required: false },
];

const inAnswers: Readonly<Partial<Record<Part['id'], string>>> = { answer: 'text', start: 'start', end: 'end' };

function answersOf(mapping: Mapping): Readonly<Record<string, unknown>> {
  return (mapping.answers as Readonly<Record<string, unknown>> | undefined) ?? {};
}

/** Which field is a part; null where none is. */
export function fieldOf(mapping: Mapping, part: Part['id']): string | null {
  const name = inAnswers[part];
  const field = name === undefined ? mapping[part] : answersOf(mapping)[name];
  return typeof field === 'string' ? field : null;
}

/** The mapping with another field as a part, or none. What it says of the parts that are gone goes with them. */
export function withField(mapping: Mapping, part: Part['id'], field: string | null): Mapping {
  const name = inAnswers[part];
  if (name === undefined) return without(mapping, part, field);
  const answers = without(answersOf(mapping), name, field);
  const left = ['text', 'start', 'end'].filter((each) => each in answers);
  if (left.length === 0) return without(mapping, 'answers', null);
  const each = answers.each;
  const fits = typeof each === 'string' && left.every((one) => (answers[one] as string).startsWith(`${each}.`));
  return { ...mapping, answers: fits ? answers : without(answers, 'each', null) };
}

function without(record: Mapping, name: string, value: string | null): Mapping {
  const others = Object.entries(record).filter(([each]) => each !== name);
  return Object.fromEntries(value === null ? others : [...others, [name, value]]);
}

/** Fields that more than one part is taken from, and parts that have to be there and are not: as a sentence, or null. */
export function mappingProblem(mapping: Mapping): string | null {
  for (const { id, title, required } of parts) {
    if (required && fieldOf(mapping, id) === null) return `Say which field is the ${title.toLowerCase()}.`;
  }
  if (fieldOf(mapping, 'context') === fieldOf(mapping, 'question')) return 'Question and context are the same field.';
  return null;
}

export type Certainty = 'sure' | 'likely' | 'guess';

/** How sure the proposal is of a part, and why; null where a person has chosen another field, or it proposes none. */
export function proposed(
  { proposal }: Pick<FileInspection, 'proposal'>,
  mapping: Mapping,
  part: Part['id'],
): { readonly certainty: Certainty; readonly reason: string } | null {
  const found = proposal.parts.find((each) => each.part === part);
  if (!found || fieldOf(proposal.mapping ?? {}, part) !== fieldOf(mapping, part)) return null;
  const certainty = found.certainty >= 0.8 ? 'sure' : found.certainty >= 0.5 ? 'likely' : 'guess';
  return { certainty, reason: found.reason };
}
