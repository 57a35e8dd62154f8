/** An argument, and a value of it. */
export interface Meaning {
  readonly argument: string;
  readonly value: unknown;
}

/** Switches of the Trainer's: when true, they stand for a value of another argument here. */
const switches = new Map<string, Meaning>([
  ['use_cpu', { argument: 'device', value: 'cpu' }],
  ['no_cuda', { argument: 'device', value: 'cpu' }],
]);

/** Choices of newer Trainers of which some say what another argument says here. */
const choices = new Map<string, ReadonlyMap<unknown, Meaning>>([
  [
    'train_sampling_strategy',
    new Map([
      ['random', { argument: 'group_by_length', value: false }],
      ['group_by_length', { argument: 'group_by_length', value: true }],
    ]),
  ],
]);

/** What a value of the Trainer's argument stands for here; undefined where it stands for nothing else. */
export function findMeaning(name: string, value: unknown): Meaning | undefined {
  return value === true ? switches.get(name) : choices.get(name)?.get(value);
}

export function isSwitch(name: string): boolean {
  return switches.has(name);
}

export const switchNames: readonly string[] = [...switches.keys()];
