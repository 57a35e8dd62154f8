import type { SpanRole } from './answers.ts';
import type { CaretUnit, Towards } from './caret.ts';

/** What a key asks for in a text. */
export type TextCommand =
  | { readonly do: 'move'; readonly by: CaretUnit | 'line'; readonly towards: Towards; readonly extend: boolean }
  | { readonly do: 'take'; readonly role: SpanRole }
  /** A question that what is selected answers. */
  | { readonly do: 'ask' }
  | { readonly do: 'leave' };

const takes: Readonly<Record<string, SpanRole>> = {
  enter: 'answer',
  'shift+enter': 'another-answer',
  'alt+enter': 'plausible-answer',
};

/**
 * The arrows go by word, with Alt by character and with Ctrl by sentence; Home and End to the ends of the line, with Ctrl
 * of the text. Shift extends.
 *
 * @param press as `writePress` writes it
 * @param direction of the line that the caret is in: in Hebrew the left arrow leads to its end
 */
export function textCommand(press: string, direction: 'ltr' | 'rtl'): TextCommand | null {
  if (press === 'escape') return { do: 'leave' };
  if (press === 'mod+enter') return { do: 'ask' };
  const role = takes[press];
  if (role) return { do: 'take', role };
  const [, held = '', key] = /^((?:(?:mod|alt|shift)\+)*)(arrow\w+|home|end)$/.exec(press) ?? [];
  if (key === undefined) return null;
  const extend = held.includes('shift');
  const unit = held.replace('shift+', '');
  const backKey = direction === 'ltr' ? 'arrowleft' : 'arrowright';
  const towards: Towards = [backKey, 'arrowup', 'home'].includes(key) ? 'start' : 'end';
  const by = unitOf(key, unit);
  return by && { do: 'move', by, towards, extend };
}

function unitOf(key: string, held: string): CaretUnit | 'line' | null {
  if (key === 'home' || key === 'end') return held === '' ? 'paragraph' : held === 'mod+' ? 'text' : null;
  if (key === 'arrowup' || key === 'arrowdown') return held === '' ? 'line' : held === 'mod+' ? 'paragraph' : null;
  return { '': 'word' as const, 'alt+': 'character' as const, 'mod+': 'sentence' as const }[held] ?? null;
}
