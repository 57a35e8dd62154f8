export const questionTypes = ['who', 'what', 'when', 'where', 'which', 'why', 'how', 'other'] as const;
export type QuestionType = (typeof questionTypes)[number];

const byWord: Readonly<Record<string, QuestionType>> = {
  who: 'who',
  whom: 'who',
  whose: 'who',
  what: 'what',
  when: 'when',
  where: 'where',
  which: 'which',
  why: 'why',
  how: 'how',
};
const interrogative = /\b(?:whom?|whose|what|when|where|which|why|how)\b/i;

/** What an English question asks for, by the first question word in it ("In which year …" is `which`). */
export function questionType(question: string): QuestionType {
  const word = interrogative.exec(question)?.[0].toLowerCase();
  return word === undefined ? 'other' : byWord[word]!;
}
