import { Failure } from '../../../shared/failure.ts';
import type { Split, StoredEntry } from '../../entries/entry.ts';
import { planWell } from '../../splits/plan-well.ts';

/** What a run reads for what. */
export interface RunDataPlan {
  /** Indices of entries, in their order. */
  readonly roles: Readonly<Record<Split, readonly number[]>>;
  /** Whether the entries' own splits were used, or, for want of any, new ones made for this run. */
  readonly made: 'by-split' | 'by-chance';
  /** Whether some of the training questions have no answer. */
  readonly unanswerable: boolean;
  /** What whoever reads the run's log should know, as sentences. */
  readonly notes: readonly string[];
}

/** How entries are parted that are in no split: nine of ten learn, one of ten judges. */
export const usualSplits = {
  seed: 42,
  shares: { train: 0.9, validation: 0.1, test: 0 },
  byDocument: false,
  stratify: true,
} as const;

/**
 * Who learns, who judges: by the entries' splits; where not one entry is in a split, nine parts of ten learn and one
 * judges, chosen so that nothing leaks and the same for the same entries. Throws a `Failure` where nothing is left to
 * learn from.
 */
export function planRunData(entries: readonly StoredEntry[], name: string): RunDataPlan {
  const roles: Record<Split, number[]> = { train: [], validation: [], test: [] };
  const chance = entries.every(({ split }) => split === null);
  const splits = chance ? splitByChance(entries) : entries.map(({ split }) => split);
  for (const [index, split] of splits.entries()) if (split) roles[split].push(index);
  if (roles.train.length === 0)
    throw new Failure({
      code: 'nothing-to-train-on',
      message:
        entries.length === 0 ? `The data set "${name}" is empty.` : `No entry of "${name}" is in the split train.`,
      mend: entries.length === 0 ? 'Bring some in first.' : 'Split the data set, or put some of its entries there.',
    });
  const without = entries.length - roles.train.length - roles.validation.length - roles.test.length;
  const notes = [
    ...(chance ? [byChance(roles)] : []),
    ...(without > 0 ? [`Entries that are in no split are left out: ${without}.`] : []),
    ...(roles.validation.length === 0
      ? ['There is no validation data: nothing says how good the model becomes on questions that it has not seen.']
      : []),
  ];
  const unanswerable = roles.train.some((index) => entries[index]!.example.answers.length === 0);
  return { roles, made: chance ? 'by-chance' : 'by-split', unanswerable, notes };
}

function splitByChance(entries: readonly StoredEntry[]): readonly Split[] {
  const candidates = entries.map(({ contextKey, example: { title, question, answers } }) => {
    return { context: contextKey, title, question, answerable: answers.length > 0 };
  });
  return planWell(candidates, usualSplits).splits;
}

function byChance({ train, validation }: Readonly<Record<Split, readonly number[]>>): string {
  return `No entry is in a split, so ${train.length} were chosen to learn from and ${validation.length} to judge by; entries of one context stay together, and all stay where they are for the next run. To choose yourself, split the data set.`;
}
