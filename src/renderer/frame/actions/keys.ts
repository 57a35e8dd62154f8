/**
 * Keys are written as `f`, `shift+z`, `mod+k` (Ctrl, or ⌘ on a Mac), `g d` (one after the other), `?`. Names of keys are
 * those of `KeyboardEvent.key` in lower case; `space` is the space bar.
 */
export type Keys = string;

/** What of a `KeyboardEvent` matters here. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

/** A press as it is written in `Keys`; null for a modifier alone. */
export function writePress(press: Press, mac = isMac): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(press.key)) return null;
  const key = press.key === ' ' ? 'space' : press.key.toLowerCase();
  const modifiers = [];
  if (mac ? press.metaKey : press.ctrlKey) modifiers.push('mod');
  if (mac && press.ctrlKey) modifiers.push('ctrl');
  if (press.altKey) modifiers.push('alt');
  // Of signs such as ? the shift is part of the sign, wherever the layout has it.
  if (press.shiftKey && (key.length > 1 || key.toUpperCase() !== key)) modifiers.push('shift');
  return [...modifiers, key].join('+');
}

/** Whether a press could be the beginning of typing, so that it belongs to a text field that has the focus. */
export function typesText(written: string): boolean {
  return !/^(?:mod|ctrl|alt)\+/.test(written) && !/^(?:shift\+)?(?:escape|f\d+)$/.test(written);
}

const labels: Readonly<Record<string, string>> = {
  space: 'Space',
  escape: 'Esc',
  enter: 'Enter',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  delete: 'Del',
  backspace: '⌫',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
};

/** What stands on the keys, in order: `Ctrl`, `K`. */
export function keyLabels(keys: Keys, mac = isMac): string[] {
  return keys.split(' ').flatMap((press) =>
    press.split(/\+(?=.)/).map((key) => {
      if (key === 'mod') return mac ? '⌘' : 'Ctrl';
      if (key === 'shift') return mac ? '⇧' : 'Shift';
      if (key === 'alt') return mac ? '⌥' : 'Alt';
      return labels[key] ?? key.toUpperCase();
    }),
  );
}
