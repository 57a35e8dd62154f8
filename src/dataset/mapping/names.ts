import type { FieldPath } from './field-path.ts';

/** Words by which people call the parts of an entry, the likelier ones first. */
const names = {
  context: [
    'context',
    'passage',
    'paragraph',
    'text',
    'document',
    'body',
    'content',
    'article',
    'abstract',
    'ctx',
    'source',
  ],
  question: ['question', 'query', 'q', 'prompt', 'ask'],
  answer: [
    'answer',
    'answers',
    'a',
    'span',
    'response',
    'target',
    'value',
    'text',
    'label',
    'output',
    'short_answer',
    'resp',
    'ans',
  ],
  id: ['id', '_id', 'qid', 'question_id', 'uid', 'uuid', 'guid', 'key', 'qa_id'],
  title: ['title', 'heading', 'headline', 'name', 'document_title', 'file', 'filename', 'document_name', 'source'],
  is_impossible: ['is_impossible', 'impossible', 'unanswerable', 'no_answer', 'is_unanswerable'],
  start: ['answer_start', 'start', 'begin', 'from', 'offset', 'start_offset', 'char_start', 'position', 'start_char'],
  end: ['answer_end', 'end', 'to', 'stop', 'end_offset', 'char_end', 'end_char'],
} as const;

export type Role = keyof typeof names;

/** How well a field's name fits a role, in `[0, 1]`: the last name on the way to it counts, in any spelling. */
export function nameScore(role: Role, path: FieldPath): number {
  const steps = path.flatMap((step) => (step === 'every' ? [] : [step.name]));
  const words = wordsOf(steps.at(-1) ?? '');
  const whole = words.join('_');
  const known: readonly string[] = names[role];
  if (known.includes(whole)) return 1 - 0.3 * (known.indexOf(whole) / known.length);
  const partly = known.findIndex((name) => name.length > 2 && words.includes(name));
  if (partly !== -1) return 0.6 - 0.2 * (partly / known.length);
  const around = steps.slice(0, -1).some((step) => known.includes(wordsOf(step).join('_')));
  return around && (role === 'answer' || role === 'question') ? 0.3 : 0;
}

/** `answerStart`, `Answer Start`, `answer-start` → `answer`, `start`. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
