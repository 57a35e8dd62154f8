import type { ArgumentDescription } from '../../../../shared/contract/arguments.ts';

/** What an argument is set with. */
export type SettingControl =
  | { readonly type: 'switch' }
  | { readonly type: 'choice'; readonly options: readonly { readonly value: string; readonly title: string }[] }
  /** `long`: for words and lists rather than for numbers. */
  | { readonly type: 'text'; readonly long: boolean; readonly step: number | null };

/** Stands for no value in a choice; no value of an argument is called so. */
export const noChoice = '(default)';

export function controlOf({ kind, choices, default: initial }: ArgumentDescription): SettingControl {
  if (kind === 'boolean' && initial !== null) return { type: 'switch' };
  const named = kind === 'boolean' ? ['yes', 'no'] : kind === 'choice' ? (choices ?? []) : null;
  if (named) {
    const options = named.map((value) => ({ value, title: value }));
    return {
      type: 'choice',
      options: initial === null ? [{ value: noChoice, title: 'default' }, ...options] : options,
    };
  }
  const long = ['string', 'path', 'checkpoint', 'list', 'numbers'].includes(kind);
  return { type: 'text', long, step: kind === 'integer' ? 1 : null };
}
