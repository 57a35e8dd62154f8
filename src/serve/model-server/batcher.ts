import { setTimeout } from 'node:timers/promises';
import type { Example, ExampleId } from '../../dataset/example.ts';
import type { QuestionAnswers } from '../../pipeline/postprocess/search/answers.ts';
import { Failure } from '../../shared/failure.ts';

/** Answers questions together. Throws a `Failure` where one of them cannot be answered. */
export type AnswerAll = (examples: readonly Example[]) => Promise<readonly QuestionAnswers[]>;

/** What came of a question. */
export type Outcome = QuestionAnswers | Failure;

interface Waiting {
  readonly example: Example;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
}

/** More questions than these do not wait: whoever asks is told at once. */
const mostWaiting = 2048;
/** Questions computed together at most, so that nobody waits for all of a long list. */
const mostTogether = 64;
/** How long the first waits for others to come; ms. */
const gathering = 4;

/** Computes questions that come at the same time together, and those that come meanwhile after that. */
export class Batcher {
  readonly #answerAll: AnswerAll;
  #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;
  /** Questions answered, and computations that took. */
  answered = 0;
  batches = 0;

  constructor(answerAll: AnswerAll) {
    this.#answerAll = answerAll;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Null where too many wait already. */
  ask(questions: readonly Pick<Example, 'question' | 'context'>[]): Promise<Outcome[]> | null {
    if (this.#waiting.length + questions.length > mostWaiting) return null;
    const outcomes = questions.map(
      ({ question, context }) =>
        new Promise<Outcome>((settle, fail) => {
          const id = '' as ExampleId;
          const example = { id, title: '', question, context, answers: [], isImpossible: undefined };
          this.#waiting.push({ example, settle, fail });
        }),
    );
    this.#working ??= this.#work().finally(() => (this.#working = null));
    return Promise.all(outcomes);
  }

  /** Resolves once nothing waits. */
  async settled(): Promise<void> {
    while (this.#working) await this.#working;
  }

  async #work(): Promise<void> {
    await setTimeout(gathering);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, mostTogether);
      const outcomes = await this.#together(batch.map(({ example }) => example)).catch((error: unknown) => {
        for (const { fail } of batch) fail(error);
        return [];
      });
      for (const [index, outcome] of outcomes.entries()) batch[index]!.settle(outcome);
      this.answered += outcomes.length;
    }
  }

  /** Where one of several cannot be answered, each is asked alone, so that it spoils no other. */
  async #together(examples: readonly Example[]): Promise<readonly Outcome[]> {
    try {
      this.batches += 1;
      return await this.#answerAll(examples.map((example, index) => ({ ...example, id: `${index}` as ExampleId })));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (examples.length === 1) return [error];
      const outcomes: Outcome[] = [];
      for (const example of examples) outcomes.push(...(await this.#together([example])));
      return outcomes;
    }
  }
}
