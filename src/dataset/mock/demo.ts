import type { Example } from '../example.ts';
import { ward } from './domains/ward/ward.ts';
import { mockDataset } from './mock-dataset.ts';
import type { MockOptions } from './options.ts';

type Difficulty = Pick<
  MockOptions,
  'factsPerContext' | 'subjectsPerContext' | 'asidesPerSubject' | 'phrasing' | 'likeness'
>;

/** A step of the ladder that a model without any language climbs. */
export interface DemoRung {
  readonly name: string;
  readonly difficulty: Difficulty;
}

/** From easy to hard: a model that starts with the last learns nothing for thousands of steps. */
export const demoRungs: readonly DemoRung[] = [
  { name: 'two unlike facts, plainly said', difficulty: { factsPerContext: 2, phrasing: 'plain', likeness: 'unlike' } },
  { name: 'four facts, plainly said', difficulty: { factsPerContext: 4, phrasing: 'plain' } },
  { name: 'four facts, variously said', difficulty: { factsPerContext: 4, phrasing: 'varied' } },
  {
    name: 'five facts, some alike, among other things',
    difficulty: { factsPerContext: 5, phrasing: 'free', likeness: 'alike' },
  },
  {
    name: 'three facts each of two like things',
    difficulty: { factsPerContext: 3, subjectsPerContext: 2, asidesPerSubject: 0, phrasing: 'varied' },
  },
];

/** How the demo's domain is written: nearly as hard as the fourth rung. */
const domainDifficulty = { ...demoRungs[3]!.difficulty, factsPerContext: 4 };

const answerableOnly = { unanswerableShare: 0, longContextShare: 0, severalAnswersShare: 0 };

/**
 * Entries of the general domains for training the base model, all answerable. Names and values are those of the training
 * split, so that the base model meets none that its evaluation asks for.
 */
export function demoBaseExamples(rung: DemoRung, entries: number, seed: number): Example[] {
  return mockDataset({ ...answerableOnly, ...rung.difficulty, seed, entries, split: 'train' });
}

export interface DemoDomain {
  readonly train: readonly Example[];
  readonly validation: readonly Example[];
  readonly test: readonly Example[];
}

/**
 * The domain that the base model has never seen, handover notes of a hospital ward, in three splits that share no
 * context, no patient, no member of staff and no answer. All questions are answerable.
 */
export function demoDomain(
  options: {
    readonly seed?: number;
    readonly train?: number;
    readonly validation?: number;
    readonly test?: number;
  } = {},
): DemoDomain {
  const { seed = 7, train = 9000, validation = 200, test = 200 } = options;
  const common = { ...answerableOnly, ...domainDifficulty, domains: [ward.name] };
  return {
    train: mockDataset({ ...common, seed, entries: train, split: 'train' }),
    validation: mockDataset({ ...common, seed: seed + 1, entries: validation, split: 'validation' }),
    test: mockDataset({ ...common, seed: seed + 2, entries: test, split: 'test' }),
  };
}
