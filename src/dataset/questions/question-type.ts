/** What a question asks for, by its question word; `yes-no` where it begins with a verb. English. */
export const questionTypes = ['who', 'what', 'when', 'where', 'why', 'how', 'which', 'yes-no', 'other'] as const;

export type QuestionType = (typeof questionTypes)[number];

const byWord: ReadonlyMap<string, QuestionType> = new Map(
  Object.entries({
    who: 'who',
    whom: 'who',
    whose: 'who',
    what: 'what',
    when: 'when',
    where: 'where',
    why: 'why',
    how: 'how',
    which: 'which',
  } as const),
);
const verb =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)(?:n['’]t)?$/;
const word = /[\p{L}\p{N}'’]+/gu;
/** `what's`, `who’d`. */
const shortVerb = /['’](?:s|re|d|ll|ve)$/;

/** Of the first question word, wherever it stands: `In which year …` asks for `which`. */
export function questionType(question: string): QuestionType {
  const text = question.toLowerCase();
  word.lastIndex = 0;
  for (let match = word.exec(text), isFirst = true; match !== null; match = word.exec(text), isFirst = false) {
    const one = match[0].replace(shortVerb, '');
    const type = byWord.get(one);
    if (type !== undefined) return type;
    if (isFirst && verb.test(one)) return 'yes-no';
  }
  return 'other';
}
