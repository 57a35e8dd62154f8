/** A question as a model answered it, whatever the threshold. */
export interface OddsOfQuestion {
  /** Score of no answer less that of the best answer (logits). */
  readonly nullOdds: number;
  /** Whether the context answers it. */
  readonly isAnswerable: boolean;
  /** How good the best answer is, in `[0, 1]`; 0 where the context answers nothing. */
  readonly f1: number;
  readonly exactMatch: number;
}

/** What a model's answers are worth if it says "no answer" where the null odds are above `threshold`. All in percent. */
export interface ThresholdPoint {
  readonly threshold: number;
  /** Means over all questions, as SQuAD v2.0 scores them. */
  readonly f1: number;
  readonly exactMatch: number;
  /** Mean F1 of the answers that are given; null where none is. */
  readonly precision: number | null;
  /** F1 of the answers given, over the questions that have one; null where no question has. */
  readonly recall: number | null;
  /** Questions that get an answer. */
  readonly answered: number;
}

/**
 * The scores at each threshold that makes a difference, ascending. The first point lies below all null odds, where nothing
 * is answered.
 */
export function thresholdCurve(questions: readonly OddsOfQuestion[]): ThresholdPoint[] {
  const count = questions.length;
  if (count === 0) return [];
  const sorted = questions.toSorted((one, other) => one.nullOdds - other.nullOdds);
  const answerable = questions.filter(({ isAnswerable }) => isAnswerable).length;
  let [f1, exactMatch, found, answered] = [count - answerable, count - answerable, 0, 0];
  const pointAt = (threshold: number): ThresholdPoint => ({
    threshold,
    f1: (100 * f1) / count,
    exactMatch: (100 * exactMatch) / count,
    precision: answered === 0 ? null : (100 * found) / answered,
    recall: answerable === 0 ? null : (100 * found) / answerable,
    answered,
  });
  const points = [pointAt(sorted[0]!.nullOdds - 1)];
  for (const [index, question] of sorted.entries()) {
    answered += 1;
    if (question.isAnswerable) {
      f1 += question.f1;
      exactMatch += question.exactMatch;
      found += question.f1;
    } else {
      f1 -= 1;
      exactMatch -= 1;
    }
    // Questions of the same odds are answered together.
    if (sorted[index + 1]?.nullOdds !== question.nullOdds) points.push(pointAt(question.nullOdds));
  }
  return points;
}

/** The point with the best F1, the first of equals; null of an empty curve. */
export function bestPoint(curve: readonly ThresholdPoint[]): ThresholdPoint | null {
  return curve.reduce<ThresholdPoint | null>((best, point) => (best && best.f1 >= point.f1 ? best : point), null);
}

/** What holds at a threshold: the last point that is not above it. */
export function pointAt(curve: readonly ThresholdPoint[], threshold: number): ThresholdPoint | null {
  return curve.findLast((point) => point.threshold <= threshold) ?? curve[0] ?? null;
}

/** At most so many points, spread over the curve, among them its ends and its best. */
export function thinCurve(curve: readonly ThresholdPoint[], most: number): ThresholdPoint[] {
  if (curve.length <= most) return [...curve];
  const best = bestPoint(curve);
  const step = (curve.length - 1) / (most - 2);
  const kept = new Set(Array.from({ length: most - 1 }, (_, index) => Math.round(index * step)));
  return curve.filter((point, index) => kept.has(index) || point === best);
}
