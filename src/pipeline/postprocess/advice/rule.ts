import type { Advice } from './advice.ts';
import type { Observations } from './observations.ts';

/** What a rule says; its name is added. */
export type Finding = Omit<Advice, 'rule'>;

/** One rule of advice. To add one, add a file beside the others and a line to the registry. */
export interface AdviceRule {
  /** Stable, in kebab case. */
  readonly name: string;
  /**
   * Null where the rule has nothing to say.
   *
   * @param found what the rules before it in the registry said
   */
  readonly look: (observations: Observations, found: readonly Advice[]) => Finding | null;
}
