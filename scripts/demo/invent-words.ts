import type { Answer, Example } from '../../src/dataset/example.ts';
import { Random } from '../../src/shared/random.ts';

const onsets = 'b c d f g h j k l m n p r s t v w br ch cl cr dr fl gr ph pl qu sh sl sp st th tr wh'.split(' ');
const vowels = 'a e i o u ai ea ee ie oa oo ou'.split(' ');
const codas = ['', '', '', ...'b d g k l m n p r s t x ck ll nd ng nt rd rn rt ss st th'.split(' ')];

/** Words this frequent carry the grammar and stay. */
const keptWords = 160;

/**
 * Puts invented words and other numbers in the place of some of each entry's own: mostly of names and answers, now and then
 * of any word, the same wherever the word stands in the entry. A model trained on such entries cannot know answers by
 * heart: it has to find them by what stands around them, and so reads words and numbers that it has never met.
 */
export function inventWords(examples: readonly Example[], seed: number): Example[] {
  const grammar = frequentWords(examples);
  return examples.map((example, index) => inventFor(example, grammar, new Random(seed, index)));
}

function inventFor(example: Example, grammar: ReadonlySet<string>, random: Random): Example {
  const answered = new Set(example.answers.flatMap(({ text }) => wordsOf(text)));
  const changed = new Map<string, string>();
  for (const word of new Set([...wordsOf(example.context), ...wordsOf(example.question)])) {
    if (grammar.has(word.toLowerCase())) continue;
    const isName = answered.has(word) || /^\p{Lu}/u.test(word);
    if (/^\d/.test(word) ? random.uniform() < 0.5 : random.uniform() < (isName ? 0.6 : 0.06))
      changed.set(word, /^\d/.test(word) ? otherNumber(word, random) : inventedWord(word, random));
  }
  const rewrite = (text: string) => text.replace(word, (found) => changed.get(found) ?? found);
  const answers = example.answers.map(({ text, start }): Answer => ({
    text: rewrite(text),
    start: rewrite(example.context.slice(0, start)).length,
  }));
  return { ...example, context: rewrite(example.context), question: rewrite(example.question), answers };
}

const word = /\p{L}+|\d+/gu;

function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

function frequentWords(examples: readonly Example[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { context, question } of examples)
    for (const found of wordsOf(`${context} ${question}`)) {
      const lower = found.toLowerCase();
      if (!/^\d/.test(lower)) counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return new Set(sorted.slice(0, keptWords).map(([found]) => found));
}

/** One to three syllables, capitalised as the word was. */
function inventedWord(like: string, random: Random): string {
  const pick = (list: readonly string[]) => list[random.below(list.length)]!;
  const syllables = Array.from({ length: 1 + random.below(3) }, () => pick(onsets) + pick(vowels) + pick(codas));
  const invented = syllables.join('');
  return /^\p{Lu}/u.test(like) ? invented.charAt(0).toUpperCase() + invented.slice(1) : invented;
}

/** As many digits, the first not zero unless it was. */
function otherNumber(like: string, random: Random): string {
  return like.replace(/\d/g, (digit, place: number) =>
    String(place === 0 && digit !== '0' ? 1 + random.below(9) : random.below(10)),
  );
}
