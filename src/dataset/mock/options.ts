import { Failure } from '../../shared/failure.ts';
import type { Domain } from './domain.ts';
import { generalDomains, mockDomains } from './domains/registry.ts';
import type { Likeness, Phrasing } from './plan.ts';
import type { Split } from './split.ts';

/** What a mock data set is to be like. */
export interface MockOptions {
  /** The same seed and options give the same data set. */
  readonly seed: number;
  /** How many entries, at least 1. */
  readonly entries: number;
  /** Names of domains (`mockDomainNames`); all the general ones by default. */
  readonly domains?: readonly string[];
  /** Share in `[0, 1]` of questions that the context does not answer. Default 0.2. */
  readonly unanswerableShare?: number;
  /** Share in `[0, 1]` of contexts that run to many hundreds of tokens. Default 0.1. */
  readonly longContextShare?: number;
  /** Share in `[0, 1]` of answers marked by two or three people. Default 0.2. */
  readonly severalAnswersShare?: number;
  /** Facts said of each subject of an ordinary context, at least 1. Default 4. */
  readonly factsPerContext?: number;
  /** Like entities told apart by name, in an ordinary context. Default 1. */
  readonly subjectsPerContext?: number;
  /** Sentences for each subject that answer nothing, with phrasing `free`. Default 1. */
  readonly asidesPerSubject?: number;
  /** Questions asked of each context, at most. Default 2. */
  readonly questionsPerContext?: number;
  /** Default `free`. */
  readonly phrasing?: Phrasing;
  /** Default `any`. */
  readonly likeness?: Likeness;
  /** Draws names and values from one split only, so that data sets of unlike splits share none. Default: from all. */
  readonly split?: Split | undefined;
}

export interface CompleteMockOptions extends Required<Omit<MockOptions, 'domains' | 'split'>> {
  readonly domains: readonly Domain[];
  readonly split: Split | undefined;
}

export const mockDomainNames: readonly string[] = mockDomains.map(({ name }) => name);

/** Options with their defaults. Throws a `Failure` where one is out of range. */
export function completeOptions(options: MockOptions): CompleteMockOptions {
  const complete = {
    unanswerableShare: 0.2,
    longContextShare: 0.1,
    severalAnswersShare: 0.2,
    factsPerContext: 4,
    subjectsPerContext: 1,
    asidesPerSubject: 1,
    questionsPerContext: 2,
    phrasing: 'free' as const,
    likeness: 'any' as const,
    ...options,
    split: options.split,
    domains: options.domains?.map(domainNamed) ?? generalDomains,
  };
  for (const name of ['unanswerableShare', 'longContextShare', 'severalAnswersShare'] as const) {
    if (!(complete[name] >= 0 && complete[name] <= 1)) throw outOfRange(name, complete[name], 'a number from 0 to 1');
  }
  const counts = { entries: 1, factsPerContext: 1, subjectsPerContext: 1, questionsPerContext: 1, asidesPerSubject: 0 };
  for (const [name, least] of Object.entries(counts) as [keyof typeof counts, number][]) {
    const value = complete[name];
    if (!Number.isInteger(value) || value < least) throw outOfRange(name, value, `a whole number from ${least}`);
  }
  if (!Number.isSafeInteger(complete.seed)) throw outOfRange('seed', complete.seed, 'a whole number');
  if (complete.domains.length === 0) throw outOfRange('domains', 0, 'at least one name');
  return complete;
}

function domainNamed(name: string): Domain {
  const domain = mockDomains.find((candidate) => candidate.name === name);
  if (domain) return domain;
  throw new Failure({
    code: 'unknown-domain',
    message: `There is no mock domain "${name}".`,
    mend: `Choose from: ${mockDomainNames.join(', ')}.`,
  });
}

function outOfRange(name: string, value: number, range: string): Failure {
  return new Failure({
    code: 'mock-option',
    message: `The mock option ${name} is ${value}.`,
    mend: `Give ${range}.`,
  });
}
