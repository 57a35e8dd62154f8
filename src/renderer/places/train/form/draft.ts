import type { ArgumentDescription, ArgumentValues, Preset } from '../../../../shared/contract/arguments.ts';
import { sameValue } from './argument-value.ts';

/** The arguments of a run that is being put together: what a preset says, and what the person says over it. */
export interface Draft {
  readonly preset: Preset | null;
  readonly own: ArgumentValues;
}

export const emptyDraft: Draft = { preset: null, own: {} };

/** All values that are not left to their default. */
export function valuesOf(draft: Draft): ArgumentValues {
  return { ...draft.preset?.values, ...draft.own };
}

/** What the workbench sets where neither a preset nor a person says anything. */
export type Completed = ArgumentValues;

/** What an argument is without the person's own word on it. */
export function startingValue(draft: Draft, argument: ArgumentDescription, completed: Completed = {}): unknown {
  const preset = draft.preset?.values;
  if (preset && argument.name in preset) return preset[argument.name];
  return argument.name in completed ? completed[argument.name] : argument.default;
}

export function valueOf(draft: Draft, argument: ArgumentDescription, completed: Completed = {}): unknown {
  return argument.name in draft.own ? draft.own[argument.name] : startingValue(draft, argument, completed);
}

/** Sets an argument, or to its default where nothing is given; one that is what it was anyway counts as not changed. */
export function change(draft: Draft, argument: ArgumentDescription, value: unknown, completed: Completed = {}): Draft {
  const next = value ?? argument.default;
  if (sameValue(next, startingValue(draft, argument, completed))) return reset(draft, argument.name);
  return { ...draft, own: { ...draft.own, [argument.name]: next } };
}

/** Takes the person's own word on an argument back. */
export function reset(draft: Draft, name: string): Draft {
  return { ...draft, own: Object.fromEntries(Object.entries(draft.own).filter(([other]) => other !== name)) };
}

/** Takes another preset; what the person changed stays changed, unless the preset says the same. */
export function choosePreset(draft: Draft, preset: Preset | null): Draft {
  const own = Object.entries(draft.own).filter(([name, value]) => !preset || !sameValue(preset.values[name], value));
  return { preset, own: Object.fromEntries(own) };
}

/** Where an argument's value comes from. */
export type Source = 'default' | 'workbench' | 'preset' | 'own';

export function sourceOf(draft: Draft, argument: ArgumentDescription, completed: Completed = {}): Source {
  if (argument.name in draft.own) return 'own';
  if (sameValue(startingValue(draft, argument, completed), argument.default)) return 'default';
  return draft.preset && argument.name in draft.preset.values ? 'preset' : 'workbench';
}
