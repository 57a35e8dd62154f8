import type { Example } from '../example.ts';
import type { EntryRef } from './finding.ts';
import { canonicalText } from './text/canonical.ts';

/** What the rules that look at all entries share, worked out once. */
export interface DatasetFacts {
  readonly examples: readonly Example[];
  /** `[entries]`: equal numbers for contexts that a reader takes for the same. */
  readonly contexts: Int32Array;
  /** `[entries]`: equal numbers for questions that a reader takes for the same, of any context. */
  readonly questions: Int32Array;
  /** Canonical form of a question, by its number. */
  readonly questionTexts: readonly string[];
  /** Indices of the entries that ask about the same context, in their order. */
  readonly byContext: readonly (readonly number[])[];
  /** The splits that this one is to share nothing with. */
  readonly otherSplits: readonly OtherSplit[];
}

/** Entries with what a person calls them: `train.json`. */
export interface NamedExamples {
  readonly name: string;
  readonly examples: readonly Example[];
}

export interface OtherSplit extends NamedExamples {
  readonly contexts: Int32Array;
  readonly questions: Int32Array;
  /** `[examples]`: their numbers, where they are not those of their order. */
  readonly numbers?: readonly number[];
}

/** Works out the facts. */
export function datasetFacts(examples: readonly Example[], others: readonly NamedExamples[] = []): DatasetFacts {
  const contexts = new RememberingNumbering();
  const questions = new Numbering();
  const numbersOf = (entries: readonly Example[]) => ({
    contexts: Int32Array.from(entries, ({ context }) => contexts.of(context)),
    questions: Int32Array.from(entries, ({ question }) => questions.of(question)),
  });
  const own = numbersOf(examples);
  const byContext = new Map<number, number[]>();
  for (const [index, context] of own.contexts.entries()) {
    const entries = byContext.get(context);
    if (entries) entries.push(index);
    else byContext.set(context, [index]);
  }
  return {
    examples,
    ...own,
    questionTexts: questions.texts,
    byContext: [...byContext.values()],
    otherSplits: others.map((other) => ({ ...other, ...numbersOf(other.examples) })),
  };
}

/** The entry of another split. */
export function otherEntryRef({ examples, numbers }: OtherSplit, index: number): EntryRef {
  return { id: examples[index]!.id, number: numbers?.[index] ?? index + 1 };
}

export function entryRef(examples: readonly Example[], index: number): EntryRef {
  return { id: examples[index]!.id, number: index + 1 };
}

/** Numbers texts by their canonical form. */
class Numbering {
  readonly #numbers = new Map<string, number>();
  /** By number. */
  readonly texts: string[] = [];

  of(text: string): number {
    const canonical = canonicalText(text);
    const known = this.#numbers.get(canonical);
    if (known !== undefined) return known;
    const number = this.texts.push(canonical) - 1;
    this.#numbers.set(canonical, number);
    return number;
  }
}

/** The same for long texts that come again and again: one met before costs a look-up. */
class RememberingNumbering extends Numbering {
  readonly #known = new Map<string, number>();

  override of(text: string): number {
    let number = this.#known.get(text);
    if (number === undefined) this.#known.set(text, (number = super.of(text)));
    return number;
  }
}
