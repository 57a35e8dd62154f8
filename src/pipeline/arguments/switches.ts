/** Switches of the Trainer's that say what another argument says here: when true, they stand for that value. */
const switches = new Map<string, { readonly argument: string; readonly value: unknown }>([
  ['use_cpu', { argument: 'device', value: 'cpu' }],
  ['no_cuda', { argument: 'device', value: 'cpu' }],
]);

export function findSwitch(name: string): { readonly argument: string; readonly value: unknown } | undefined {
  return switches.get(name);
}

export const switchNames: readonly string[] = [...switches.keys()];
