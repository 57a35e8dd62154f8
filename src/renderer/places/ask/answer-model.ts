import type { Candidate, ModelAnswer } from '../../../shared/contract/ask.ts';
import { shortDuration } from '../../words/duration.ts';
import type { Mark } from './marked-text.ts';

/** Candidates less likely than this are not shown in the text. */
const least = 0.01;

export type Role = 'tuned' | 'base';

/** A model's answer with what the view says of it. */
export interface ShownAnswer {
  readonly role: Role;
  readonly best: Candidate;
  readonly others: readonly Candidate[];
  /** `No answer is 3 times as likely as the best answer.` Null where that was not allowed. */
  readonly noAnswer: string | null;
  readonly warnings: readonly string[];
}

export function shownAnswer(role: Role, answer: ModelAnswer): ShownAnswer | null {
  const [best, ...rest] = answer.candidates;
  if (!best) return null;
  const others = rest.filter(({ probability }) => probability >= least);
  return { role, best, others, noAnswer: noAnswerText(answer.nullOdds), warnings: answer.warnings };
}

/** @param nullOdds score of no answer less that of the best answer, as logits */
export function noAnswerText(nullOdds: number | null): string | null {
  if (nullOdds === null) return null;
  const times = Math.exp(Math.abs(nullOdds));
  if (times < 1.2) return '“No answer” is about as likely as the best answer.';
  const factor = times > 1000 ? 'over 1,000' : times < 10 ? times.toFixed(1) : times.toFixed(0);
  return nullOdds > 0
    ? `“No answer” is ${factor} times as likely as the best answer.`
    : `The best answer is ${factor} times as likely as “no answer”.`;
}

/** Where the model's own threshold decides otherwise than what is likelier. */
export function thresholdText({ nullOdds, threshold }: Pick<ModelAnswer, 'nullOdds' | 'threshold'>): string | null {
  if (nullOdds === null || threshold === 0 || nullOdds > 0 === nullOdds > threshold) return null;
  const limit = threshold.toFixed(1).replace('-', '−');
  return nullOdds > 0
    ? `It answers all the same: this model keeps silent above odds of ${limit}.`
    : `It keeps silent all the same: this model answers up to odds of ${limit}.`;
}

/** `71 %`, `< 1 %`. */
export function probabilityText(probability: number): string {
  const percent = 100 * probability;
  if (percent > 0 && percent < 1) return '< 1 %';
  return percent > 99 && percent < 100 ? '> 99 %' : `${percent.toFixed(0)} %`;
}

/** `40 ms`, `1.8 s`, `2 min 05 s`: how long a model thought. */
export function thoughtText(seconds: number): string {
  if (seconds < 0.9995) return `${Math.round(1000 * seconds)} ms`;
  return seconds < 9.95 ? `${seconds.toFixed(1)} s` : shortDuration(seconds);
}

/** The answers as spans of the text: each model's best strong, its other candidates as faint as they are unlikely. */
export function answerMarks(answers: readonly ShownAnswer[]): readonly Mark[] {
  return answers.flatMap(({ role, best, others }) => {
    const strong = markOf(best, role, 1, `${role} model’s answer`);
    // Over the best answer other candidates would only be noise: most differ from it by a word.
    const fainter = others
      .filter(({ span }) => span && !(best.span && span.start < best.span.end && best.span.start < span.end))
      .flatMap((candidate) =>
        markOf(
          candidate,
          `${role}-other`,
          Math.max(0.15, candidate.probability),
          `another candidate of the ${role} model`,
        ),
      );
    return [...strong, ...fainter];
  });
}

function markOf({ span, probability }: Candidate, kind: string, strength: number, label: string): readonly Mark[] {
  return span ? [{ ...span, kind, strength, label: `${label}, ${probabilityText(probability)}` }] : [];
}
