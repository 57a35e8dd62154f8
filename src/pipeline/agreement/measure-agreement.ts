import type { Example } from '../../dataset/example.ts';
import { agree, differences, type AnswerAgreement, type Difference } from './agree.ts';
import { matchQuestions, type MatchedQuestion } from './match-questions.ts';

/** How far two people who answered the same questions agree. */
export interface Agreement {
  /** Questions that both have answered, if only by saying that the text has no answer. */
  readonly questions: number;
  /** In percent of these. */
  readonly exactMatch: number;
  readonly f1: number;
  /** Cohen's kappa of whether the text has an answer; null where both always say the same one thing. */
  readonly kappa: number | null;
  readonly differences: Readonly<Record<Difference, number>>;
  /** Both have them, and one has not answered yet. */
  readonly unanswered: number;
  readonly onlyOne: number;
  readonly onlyOther: number;
}

export interface ComparedQuestion<One extends Example, Other extends Example>
  extends MatchedQuestion<One, Other>, AnswerAgreement {}

/** Holds two people's answers against each other, question by question in the order of the first. */
export function measureAgreement<One extends Example, Other extends Example>(
  ones: readonly One[],
  others: readonly Other[],
): { readonly agreement: Agreement; readonly compared: readonly ComparedQuestion<One, Other>[] } {
  const { matched, onlyOne, onlyOther } = matchQuestions(ones, others);
  const answered = matched.filter(({ one, other }) => isAnswered(one) && isAnswered(other));
  const compared = answered.map((pair) => ({ ...pair, ...agree(pair.one, pair.other) }));
  const counts = Object.fromEntries(differences.map((each) => [each, 0])) as Record<Difference, number>;
  for (const { difference } of compared) counts[difference] += 1;
  return {
    agreement: {
      questions: compared.length,
      exactMatch: percent(compared.map(({ exact }) => exact)),
      f1: percent(compared.map(({ f1 }) => f1)),
      kappa: kappaOf(answered.map(({ one, other }) => [one.answers.length > 0, other.answers.length > 0])),
      differences: counts,
      unanswered: matched.length - answered.length,
      onlyOne: onlyOne.length,
      onlyOther: onlyOther.length,
    },
    compared,
  };
}

/** A question that is said to have an answer and has none is one that waits for it. */
function isAnswered({ answers, isImpossible }: Example): boolean {
  return answers.length > 0 || isImpossible !== false;
}

function percent(shares: readonly number[]): number {
  return shares.length === 0 ? 0 : (100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length;
}

/** Agreement beyond what chance alone would give (Cohen 1960). */
function kappaOf(pairs: readonly (readonly [boolean, boolean])[]): number | null {
  if (pairs.length === 0) return null;
  const share = (holds: (pair: readonly [boolean, boolean]) => boolean) => pairs.filter(holds).length / pairs.length;
  const observed = share(([one, other]) => one === other);
  const [one, other] = [share((pair) => pair[0]), share((pair) => pair[1])];
  const byChance = one * other + (1 - one) * (1 - other);
  return byChance === 1 ? null : (observed - byChance) / (1 - byChance);
}
