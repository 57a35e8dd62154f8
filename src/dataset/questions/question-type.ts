/** What a question asks for, by its question word; `yes-no` where it begins with a verb. English. */
export const questionTypes = ['who', 'what', 'when', 'where', 'why', 'how', 'which', 'yes-no', 'other'] as const;

export type QuestionType = (typeof questionTypes)[number];

const byWord: Readonly<Record<string, QuestionType>> = {
  who: 'who',
  whom: 'who',
  whose: 'who',
  what: 'what',
  when: 'when',
  where: 'where',
  why: 'why',
  how: 'how',
  which: 'which',
};
const verb =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)(?:n['’]t)?$/;
const word = /[\p{L}\p{N}'’]+/gu;
/** `what's`, `who’d`. */
const shortVerb = /['’](?:s|re|d|ll|ve)$/;

/** Of the first question word, wherever it stands: `In which year …` asks for `which`. */
export function questionType(question: string): QuestionType {
  const words = (question.toLowerCase().match(word) ?? []).map((one) => one.replace(shortVerb, ''));
  if (words[0] !== undefined && verb.test(words[0])) return 'yes-no';
  for (const one of words) {
    const type = Object.hasOwn(byWord, one) ? byWord[one] : undefined;
    if (type) return type;
  }
  return 'other';
}
