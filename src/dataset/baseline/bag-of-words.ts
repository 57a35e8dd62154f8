import type { Example, ExampleId } from '../example.ts';
import { sentencesOf, wordsOf, type Word } from './words.ts';

/** The longest answer it gives, in words. */
const maxAnswerWords = 3;

type Idf = (word: string) => number;

/**
 * What can be answered by matching words alone, without learning anything: a floor under what a model is worth.
 *
 * Of each context it takes the sentence whose words weigh most among those of the question, each weighed by its inverse
 * document frequency over the sentences of all the contexts (the overlap baseline of SQuAD and, before it, of MCTest). Of
 * that sentence it answers with the run of one to three words, none of them in the question, that is rarest on average,
 * longer runs preferred by n / (n + 1). Every question gets an answer, empty only where no sentence has any words left.
 */
export function bagOfWordsAnswers(examples: readonly Example[]): ReadonlyMap<ExampleId, string> {
  const sentences = new Map<string, readonly (readonly Word[])[]>();
  for (const { context } of examples) {
    if (!sentences.has(context)) sentences.set(context, sentencesOf(context));
  }
  const idf = inverseDocumentFrequency([...sentences.values()].flat());
  return new Map(
    examples.map(({ id, question, context }) => {
      const asked = new Set(wordsOf(question).map(({ text }) => text));
      const closest = closestSentence(sentences.get(context)!, asked, idf);
      return [id, bestRun(context, closest, asked, idf)];
    }),
  );
}

/** ln(1 + N / df) over sentences; a word never seen counts as seen half a time. */
function inverseDocumentFrequency(sentences: readonly (readonly Word[])[]): Idf {
  const frequency = new Map<string, number>();
  for (const words of sentences) {
    for (const word of distinct(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + sentences.length / (frequency.get(word) ?? 0.5));
}

function closestSentence(
  sentences: readonly (readonly Word[])[],
  asked: ReadonlySet<string>,
  idf: Idf,
): readonly Word[] {
  let closest: readonly Word[] = [];
  let most = -1;
  for (const words of sentences) {
    let overlap = 0;
    for (const word of distinct(words)) if (asked.has(word)) overlap += idf(word);
    if (overlap > most) [closest, most] = [words, overlap];
  }
  return closest;
}

function bestRun(context: string, words: readonly Word[], asked: ReadonlySet<string>, idf: Idf): string {
  let answer = '';
  let best = 0;
  for (const [first, { start }] of words.entries()) {
    let weight = 0;
    for (const [index, { text, end }] of words.slice(first, first + maxAnswerWords).entries()) {
      if (asked.has(text)) break;
      weight += idf(text);
      const score = weight / (index + 2);
      if (score > best) [answer, best] = [context.slice(start, end), score];
    }
  }
  return answer;
}

function distinct(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.map(({ text }) => text));
}
