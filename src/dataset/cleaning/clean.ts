import type { Example, ExampleId } from '../example.ts';
import type { CleaningContext } from './rule.ts';
import { cleaningRules } from './rules.ts';

/** One thing that cleaning did, in words a person can check against their file. */
export interface CleaningAction {
  /** Name of the rule. */
  readonly rule: string;
  /** The id the entry has now; of a dropped one, the id it had (empty where it had none). */
  readonly exampleId: ExampleId;
  /** Of the entry in the data set as it came, from 1. */
  readonly number: number;
  readonly message: string;
  readonly action: 'fixed' | 'dropped';
}

export interface Cleaned {
  readonly examples: readonly Example[];
  readonly actions: readonly CleaningAction[];
}

/**
 * Mends or drops what is wrong, entry by entry, and says so. Entries that are right come out as the same objects, and
 * cleaning what is clean does nothing.
 */
export function cleanExamples(examples: readonly Example[]): Cleaned {
  const known = new Set<string>(examples.map(({ id }) => id));
  const taken = new Set<string>();
  const kept: Example[] = [];
  const actions: CleaningAction[] = [];
  for (const [index, example] of examples.entries()) {
    const number = index + 1;
    const context = { number, isKnownId: (id: string) => known.has(id), isTakenId: (id: string) => taken.has(id) };
    const { cleaned, steps } = cleanExample(example, context);
    const exampleId = (cleaned ?? example).id;
    actions.push(...steps.map((step) => ({ ...step, exampleId, number })));
    if (!cleaned) continue;
    kept.push(cleaned);
    known.add(cleaned.id);
    taken.add(cleaned.id);
  }
  return { examples: kept, actions };
}

type Step = Pick<CleaningAction, 'rule' | 'message' | 'action'>;

function cleanExample(example: Example, context: CleaningContext): { cleaned: Example | undefined; steps: Step[] } {
  const steps: Step[] = [];
  let cleaned = example;
  for (const { name, judge } of cleaningRules) {
    const verdict = judge(cleaned, context);
    if (!verdict) continue;
    steps.push({ rule: name, message: verdict.message, action: verdict.action });
    if (verdict.action === 'dropped') return { cleaned: undefined, steps };
    cleaned = verdict.example;
  }
  return { cleaned, steps };
}
