import type { Action } from './action.ts';

export type KeysFound =
  | {
      readonly is: 'action';
      readonly action: Action;
      /** Whether what was pressed also begins the keys of another, as `g` begins `g d`. */
      readonly begins: boolean;
    }
  /** What was pressed begins the keys of an action. */
  | { readonly is: 'beginning' }
  | { readonly is: 'nothing' };

/** What presses in a row, as `writePress` writes them, ask for. The first action that has them is meant. */
export function findByKeys(actions: readonly Action[], presses: readonly string[]): KeysFound {
  const pressed = presses.join(' ');
  const action = actions.find(({ keys, disabled }) => !disabled && keys?.includes(pressed));
  const begins = actions.some(({ keys }) => keys?.some((each) => each.startsWith(`${pressed} `)));
  if (action) return { is: 'action', action, begins };
  return begins ? { is: 'beginning' } : { is: 'nothing' };
}
