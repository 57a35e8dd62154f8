import { normalizeAnswer } from '../../pipeline/postprocess/metrics/normalize-answer.ts';
import type { TeachingReason } from '../../shared/contract/entries.ts';

/** What is known of how models do on an entry. */
export interface TeachingFacts {
  /** The answer of the model that is to learn. */
  readonly answer: {
    /** Empty: no answer. */
    readonly text: string;
    readonly probability: number;
    /** In `[0, 1]`, against the gold answers; null where there is nothing to judge by. */
    readonly exactMatch: number | null;
    readonly f1: number | null;
    /** Score of no answer less that of the best answer (logits); null where every question has an answer. */
    readonly nullOdds: number | null;
    /** Null odds above which it says "no answer". */
    readonly threshold: number;
  };
  /** What another model answered, where one was asked. */
  readonly other: string | null;
  readonly novelty: Novelty;
}

/** How unlike the questions that are trained on a question is. */
export interface Novelty {
  /** In `[0, 1]`. */
  readonly share: number;
  /** Its words that they hardly have. */
  readonly words: readonly string[];
}

export interface Teaching {
  /** In `[0, 1]`; what teaches more is greater. */
  readonly score: number;
  /** What weighs most first. */
  readonly reasons: readonly TeachingReason[];
}

/** How much each signal, in `[0, 1]`, weighs. A confident error teaches most: nothing else says that it is one. */
const weights: Readonly<Record<TeachingReason['kind'], number>> = {
  'confidently-wrong': 0.35,
  uncertain: 0.25,
  'models-disagree': 0.2,
  'near-threshold': 0.1,
  'unlike-training': 0.1,
};
/** Above which a wrong answer is a confident one, and below which any is uncertain. */
const confident = 0.7;
const uncertain = 0.5;
/** Of null odds to their threshold, in logits: further off nothing is near. */
const reach = 2;
const novel = 1 / 3;

/**
 * What an entry would teach a model: most where it is wrong and sure of it, is not sure, answers otherwise than another
 * model does, is about to say "no answer" or not to, or is asked what the training questions do not ask.
 */
export function teachingOf({ answer, other, novelty }: TeachingFacts): Teaching {
  const { text, probability, exactMatch, f1, nullOdds, threshold } = answer;
  const isWrong = exactMatch !== null && exactMatch < 1;
  const disagrees = other !== null && normalizeAnswer(other) !== normalizeAnswer(text);
  const distance = nullOdds === null ? Infinity : Math.abs(nullOdds - threshold);
  const signals: Readonly<Record<TeachingReason['kind'], number>> = {
    'confidently-wrong': isWrong ? probability * (1 - (f1 ?? 0)) : 0,
    uncertain: 1 - probability,
    'models-disagree': Number(disagrees),
    'near-threshold': Math.max(0, 1 - distance / reach),
    'unlike-training': novelty.share,
  };
  const reasons: TeachingReason[] = [];
  if (isWrong && (f1 ?? 0) < 0.5 && probability >= confident) reasons.push({ kind: 'confidently-wrong', probability });
  if (probability < uncertain) reasons.push({ kind: 'uncertain', probability });
  if (disagrees) reasons.push({ kind: 'models-disagree', other });
  if (distance < reach / 2) reasons.push({ kind: 'near-threshold', distance });
  if (novelty.share >= novel) reasons.push({ kind: 'unlike-training', words: [...novelty.words] });
  const weightOf = (kind: TeachingReason['kind']) => weights[kind] * signals[kind];
  return {
    score: (Object.keys(weights) as TeachingReason['kind'][]).reduce((sum, kind) => sum + weightOf(kind), 0),
    reasons: reasons.sort((one, another) => weightOf(another.kind) - weightOf(one.kind)),
  };
}
