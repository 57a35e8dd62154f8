import { describe, expect, it } from 'vitest';
import { caretOver } from '../../../../../src/renderer/places/data/annotate/caret.ts';
import { textCommand } from '../../../../../src/renderer/places/data/annotate/text-keys.ts';
import { typeAhead, type Typed } from '../../../../../src/renderer/places/data/annotate/type-ahead.ts';
import { stretchOf } from './texts.ts';

const move = (by: string, towards: string, extend = false) => ({ do: 'move', by, towards, extend });

describe('a key in a text', () => {
  it('moves by word, with Alt by character, with Ctrl by sentence, and extends with Shift', () => {
    expect(textCommand('arrowright', 'ltr')).toEqual(move('word', 'end'));
    expect(textCommand('alt+arrowleft', 'ltr')).toEqual(move('character', 'start'));
    expect(textCommand('mod+shift+arrowright', 'ltr')).toEqual(move('sentence', 'end', true));
    expect(textCommand('alt+shift+arrowright', 'ltr')).toEqual(move('character', 'end', true));
  });

  it('goes where its arrow points, whichever way the line is written', () => {
    expect(textCommand('arrowleft', 'rtl')).toEqual(move('word', 'end'));
    expect(textCommand('shift+arrowright', 'rtl')).toEqual(move('word', 'start', true));
    expect(textCommand('home', 'rtl')).toEqual(move('paragraph', 'start'));
  });

  it('moves by line, and to the ends of line and text', () => {
    expect(textCommand('arrowup', 'ltr')).toEqual(move('line', 'start'));
    expect(textCommand('mod+end', 'ltr')).toEqual(move('text', 'end'));
    expect(textCommand('shift+end', 'ltr')).toEqual(move('paragraph', 'end', true));
  });

  it('makes what is selected an answer, or leaves', () => {
    expect(textCommand('enter', 'ltr')).toEqual({ do: 'take', role: 'answer' });
    expect(textCommand('mod+enter', 'ltr')).toEqual({ do: 'ask' });
    expect(textCommand('shift+enter', 'ltr')).toEqual({ do: 'take', role: 'another-answer' });
    expect(textCommand('alt+enter', 'ltr')).toEqual({ do: 'take', role: 'plausible-answer' });
    expect(textCommand('escape', 'ltr')).toEqual({ do: 'leave' });
  });

  it('is not of the text where it means something elsewhere', () => {
    for (const press of ['f', 'space', 'mod+space', 'alt+home', 'alt+mod+arrowleft', 'pagedown'])
      expect(textCommand(press, 'ltr')).toBeNull();
  });
});

describe('letters typed in a text', () => {
  const text = 'the pump at the port of Prague pumps 16 bar';
  const typedFrom = (word: string, letters: string, extend = false): string | null => {
    const caret = caretOver(stretchOf(text, word));
    let typed: Typed | null = null;
    let at = caret;
    for (const letter of letters) {
      typed = typeAhead(text, at, typed, letter, extend);
      if (typed && !extend) at = caretOver({ start: typed.at, end: text.indexOf(' ', typed.at) });
    }
    return typed && text.slice(typed.at).split(' ')[0]!;
  };

  it('find the next word that begins with them', () => {
    expect(typedFrom('the', 'p')).toBe('pump');
    expect(typedFrom('the', 'po')).toBe('port');
    expect(typedFrom('the', 'pr')).toBe('Prague');
  });

  it('find the one after that when a letter is pressed again', () => {
    expect(typedFrom('the', 'pp')).toBe('port');
    expect(typedFrom('the', 'pppp')).toBe('pumps');
  });

  it('reach up to a word behind what is selected, never before it', () => {
    expect(typedFrom('pump', 'o', true)).toBe('of');
    expect(typedFrom('pump', 'po', true)).toBe('port');
    expect(typedFrom('16', 'a', true)).toBeNull();
  });
});
