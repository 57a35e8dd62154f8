const modifiers: Readonly<Record<string, string>> = { mod: 'CmdOrCtrl', ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift' };

const keys: Readonly<Record<string, string>> = {
  arrowup: 'Up',
  arrowdown: 'Down',
  arrowleft: 'Left',
  arrowright: 'Right',
  enter: 'Enter',
  escape: 'Esc',
  space: 'Space',
  delete: 'Delete',
  backspace: 'Backspace',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  '+': 'Plus',
};

/**
 * Keys of the renderer (`mod+k`) as a menu shows them beside an item. Null for those that cannot stand there: keys pressed
 * one after the other, and those that type, which a menu would take from text fields.
 */
export function acceleratorOf(written: string): string | null {
  const parts = written.split(/\+(?=.)/);
  const key = parts.at(-1)!;
  const isFunction = /^f\d{1,2}$/.test(key);
  const held = parts.slice(0, -1);
  if (written.includes(' ') || !(isFunction || held.some((part) => part !== 'shift'))) return null;
  return [...held.map((part) => modifiers[part] ?? part), keys[key] ?? key.toUpperCase()].join('+');
}

/** Keys as they are written behind a title where they cannot stand beside it: `G D`. */
export function keysInWords(written: string): string {
  return written
    .split(' ')
    .map((press) =>
      press
        .split(/\+(?=.)/)
        .map((part) => modifiers[part]?.replace('CmdOrCtrl', 'Ctrl') ?? keys[part] ?? part.toUpperCase())
        .join('+'),
    )
    .join(' ');
}
