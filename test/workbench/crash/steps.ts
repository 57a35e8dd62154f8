import { Random } from '../../../src/shared/random.ts';
import type { Settlement } from '../../../src/shared/contract/agreement.ts';
import type { ChangeOfAll, EntryFilter } from '../../../src/shared/contract/entries.ts';

/**
 * What a person does next, one transaction each. `at` is a large number: of the things there are, the one at that place,
 * counted round.
 */
export type Step =
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'ask-otherwise'; readonly at: number; readonly question: string }
  | { readonly kind: 'answer'; readonly at: number; readonly texts: readonly string[]; readonly reviewed?: boolean }
  | { readonly kind: 'lengthen-text'; readonly at: number; readonly more: string; readonly scope: 'entry' | 'context' }
  | { readonly kind: 'remove'; readonly at: number }
  | {
      readonly kind: 'change-all';
      readonly filter: EntryFilter;
      readonly change: Exclude<ChangeOfAll, { kind: 'fix' }>;
    }
  | { readonly kind: 'add-document'; readonly title: string; readonly paragraphs: readonly string[] }
  | { readonly kind: 'remove-document'; readonly at: number; readonly removed: boolean }
  | { readonly kind: 'ask-of-paragraph'; readonly at: number; readonly question: string }
  | { readonly kind: 'propose'; readonly from: number; readonly count: number; readonly text: string }
  | { readonly kind: 'accept-proposal'; readonly at: number }
  | { readonly kind: 'reject-proposal'; readonly at: number; readonly rejected: boolean }
  | { readonly kind: 'settle'; readonly at: number; readonly how: Settlement };

/** The step of this number: the same for the same seed, whatever came of those before. */
export function stepOf(seed: number, number: number): Step {
  const random = new Random(seed, number);
  const at = random.below(2 ** 31);
  const make = random.pick(random.chance(0.35) ? inTime : random.chance(0.3) ? ofMany : ofOne);
  return make(random, at, number);
}

type MakeStep = (random: Random, at: number, number: number) => Step;

const inTime: readonly MakeStep[] = [() => ({ kind: 'undo' }), () => ({ kind: 'undo' }), () => ({ kind: 'redo' })];

/** Hundreds of changes each, so that there is much of them to be killed in. */
const ofMany: readonly MakeStep[] = [
  (random) => ({
    kind: 'change-all',
    filter: { splits: [random.pick(['train', 'test', null])] },
    change: { kind: 'change-splits', split: random.pick(['train', 'test', null]) },
  }),
  (random) => ({
    kind: 'change-all',
    filter: { answerable: random.chance(0.5) },
    change: { kind: 'mark-reviewed', reviewed: random.chance(0.5) },
  }),
  (random) => ({
    kind: 'change-all',
    filter: random.chance(0.5) ? { reviewed: true } : { edited: true },
    change: { kind: 'no-answer' },
  }),
  (_, __, number) => ({
    kind: 'add-document',
    title: `Document ${number}`,
    paragraphs: Array.from({ length: 60 }, (___, index) => `Paragraph ${index} of document ${number}.`),
  }),
  (random, at, number) => ({ kind: 'propose', from: at, count: 40, text: random.pick(['pump', `bar ${number}`, '']) }),
];

const ofOne: readonly MakeStep[] = [
  (_, at, number) => ({ kind: 'ask-otherwise', at, question: `Which pump of step ${number}?` }),
  (random, at, number) => ({
    kind: 'answer',
    at,
    texts: random.pick([[], ['pump'], ['pump', `bar ${number}`]]),
    ...(random.chance(0.5) && { reviewed: random.chance(0.7) }),
  }),
  (random, at, number) => ({
    kind: 'lengthen-text',
    at,
    more: ` More of step ${number}.`,
    scope: random.pick(['entry', 'context']),
  }),
  (_, at) => ({ kind: 'remove', at }),
  (random, at) => ({ kind: 'remove-document', at, removed: random.chance(0.5) }),
  (_, at, number) => ({ kind: 'ask-of-paragraph', at, question: `What of pump ${number}?` }),
  (_, at, number) => ({ kind: 'ask-of-paragraph', at, question: `Why pump ${number}?` }),
  (_, at) => ({ kind: 'accept-proposal', at }),
  (_, at) => ({ kind: 'accept-proposal', at }),
  (random, at) => ({ kind: 'reject-proposal', at, rejected: random.chance(0.7) }),
  (random, at) => ({ kind: 'settle', at, how: random.pick(['mine', 'theirs', 'both', 'neither']) }),
  (random, at) => ({ kind: 'settle', at, how: random.pick(['mine', 'theirs']) }),
];

/** Undefined where there are none. */
export function placeCountedRound<T>(things: readonly T[], at: number): T | undefined {
  return things[at % things.length];
}
