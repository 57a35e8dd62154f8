import { normalizeQuestion } from '../../dataset/identity/normalize-question.ts';
import { Failure } from '../../shared/failure.ts';
import { Random } from '../../shared/random.ts';
import { splits as splitNames, type Split } from '../entries/entry.ts';
import { assignGroups } from './assign-groups.ts';
import { Groups } from './groups.ts';
import { questionType } from '../../dataset/questions/question-type.ts';
import type { SplitCandidate, SplitOptions, SplitPlan } from './split-plan.ts';

/**
 * Puts entries into splits so that nothing leaks: entries of one context, and repeated questions, stay on one side. Throws
 * a `Failure` where the shares make no sense.
 */
export function planSplits(entries: readonly SplitCandidate[], options: SplitOptions): SplitPlan {
  const { seed, shares, stratify = true } = options;
  checkShares(shares);
  const groups = groupsOf(entries, options).list();
  const strata = numbered(entries, ({ answerable, question }) =>
    stratify ? `${answerable} ${questionType(question)}` : '',
  );
  const shuffled = Int32Array.from(groups.keys());
  new Random(seed, Math.floor(seed / 2 ** 32)).shuffle(shuffled);
  const order = Array.from(shuffled, (index) => groups[index]!);
  const wanted = splitNames.map((name) => shares[name]);
  const assigned = assignGroups(order, strata, wanted);

  const splits = new Array<Split>(entries.length);
  const sizes = { train: 0, validation: 0, test: 0 };
  for (const [index, members] of order.entries()) {
    const split = splitNames[assigned[index]!]!;
    sizes[split] += members.length;
    for (const member of members) splits[member] = split;
  }
  return { splits, sizes, largestGroup: groups.reduce((most, { length }) => Math.max(most, length), 0) };
}

/** Entries that are to stay together. */
function groupsOf(entries: readonly SplitCandidate[], options: SplitOptions): Groups {
  const { byDocument = false, repeatedQuestionsTogether = true } = options;
  const groups = new Groups(entries.length);
  joinEqual(groups, entries, ({ context }) => context);
  if (repeatedQuestionsTogether) joinEqual(groups, entries, ({ question }) => normalizeQuestion(question));
  if (byDocument) joinEqual(groups, entries, ({ title }) => title);
  return groups;
}

/** Joins entries of equal keys; an empty key is equal to none. */
function joinEqual(
  groups: Groups,
  entries: readonly SplitCandidate[],
  keyOf: (entry: SplitCandidate) => string | number,
): void {
  const firsts = new Map<string | number, number>();
  for (const [index, entry] of entries.entries()) {
    const key = keyOf(entry);
    if (key === '') continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, index);
    else groups.join(first, index);
  }
}

/** Equal numbers, from 0, for entries of equal keys. */
function numbered(entries: readonly SplitCandidate[], keyOf: (entry: SplitCandidate) => string): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(entries, (entry) => {
    const key = keyOf(entry);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

function checkShares(shares: Readonly<Record<Split, number>>): void {
  const values = splitNames.map((name) => shares[name]);
  const usable = values.every((value) => Number.isFinite(value) && value >= 0) && values.some((value) => value > 0);
  if (usable) return;
  throw new Failure({
    code: 'split-shares',
    message: `The shares of the splits are ${splitNames.map((name) => `${name} ${shares[name]}`).join(', ')}.`,
    mend: 'Give each at least 0, and one more than 0.',
  });
}
