import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../src/renderer/frame/actions/action.ts';
import { findByKeys } from '../../../../src/renderer/frame/actions/find-by-keys.ts';
import { keyLabels, typesText, writePress, type Press } from '../../../../src/renderer/frame/actions/keys.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const action = (id: string, keys: readonly string[], more: Partial<Action> = {}): Action => ({
  id,
  title: id,
  group: 'Test',
  keys,
  run: () => undefined,
  ...more,
});

describe('a press of keys', () => {
  it.each([
    ['f', press('f')],
    ['shift+z', press('Z', { shiftKey: true })],
    ['?', press('?', { shiftKey: true })],
    ['mod+k', press('k', { ctrlKey: true })],
    ['shift+enter', press('Enter', { shiftKey: true })],
    ['space', press(' ')],
    ['arrowdown', press('ArrowDown')],
  ])('is written %s', (written, pressed) => expect(writePress(pressed, false)).toBe(written));

  it('is held with ⌘ on a Mac, where Ctrl is another key', () => {
    expect(writePress(press('k', { metaKey: true }), true)).toBe('mod+k');
    expect(writePress(press('k', { ctrlKey: true }), true)).toBe('ctrl+k');
  });

  it('is none while only a modifier is down', () => expect(writePress(press('Shift', { shiftKey: true }))).toBeNull());

  it('belongs to a text field if it could be typing', () => {
    expect(['f', 'shift+z', 'space', 'arrowdown', 'enter'].every(typesText)).toBe(true);
    expect(['mod+k', 'escape', 'f2', 'alt+arrowup'].some(typesText)).toBe(false);
  });

  it('is shown as it stands on the keyboard', () => {
    expect(keyLabels('mod+k', false)).toEqual(['Ctrl', 'K']);
    expect(keyLabels('mod+k', true)).toEqual(['⌘', 'K']);
    expect(keyLabels('g d', false)).toEqual(['G', 'D']);
    expect(keyLabels('+', false)).toEqual(['+']);
  });
});

describe('keys in a row', () => {
  const go = action('go', ['g d']);
  const fix = action('fix', ['f']);

  it('find an action that has the beginning of longer ones, and say that there are longer ones', () => {
    const gold = action('gold', ['g']);
    expect(findByKeys([gold, go], ['g'])).toEqual({ is: 'action', action: gold, begins: true });
    expect(findByKeys([gold, go], ['g', 'd'])).toEqual({ is: 'action', action: go, begins: false });
  });

  it('find the action that has them, once all are pressed', () => {
    expect(findByKeys([go, fix], ['f'])).toEqual({ is: 'action', action: fix, begins: false });
    expect(findByKeys([go, fix], ['g'])).toEqual({ is: 'beginning' });
    expect(findByKeys([go, fix], ['g', 'd'])).toEqual({ is: 'action', action: go, begins: false });
    expect(findByKeys([go, fix], ['x'])).toEqual({ is: 'nothing' });
  });

  it('mean the first action that has them and can be run', () => {
    const other = action('other', ['f']);
    expect(findByKeys([other, fix], ['f'])).toEqual({ is: 'action', action: other, begins: false });
    expect(findByKeys([{ ...other, disabled: true }, fix], ['f'])).toEqual({
      is: 'action',
      action: fix,
      begins: false,
    });
  });
});
