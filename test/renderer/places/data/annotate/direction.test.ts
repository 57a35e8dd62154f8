import { describe, expect, it } from 'vitest';
import { againstLine, directionAt } from '../../../../../src/renderer/places/data/annotate/direction.ts';

it('goes by the first letter of the line, as it is shown', () => {
  const text = '16 المضخة Shell\nShell المضخة\n42';
  expect(directionAt(text, 0)).toBe('rtl');
  expect(directionAt(text, text.indexOf('\n'))).toBe('rtl');
  expect(directionAt(text, text.indexOf('\n') + 1)).toBe('ltr');
  expect(directionAt(text, text.length)).toBe('ltr');
  expect(directionAt('\nא', 0)).toBe('ltr');
});

describe('what is set against its line', () => {
  const text = 'الضغط 16 بار والزيت Shell Tellus 46 فقط';
  const against = (at: string) => {
    const found = againstLine(text, text.indexOf(at));
    return found && text.slice(found.start, found.end);
  };

  it('is a number or a name of another script, whole, from any place in it or beside it', () => {
    expect(against('16')).toBe('16');
    expect(against('6 بار')).toBe('16');
    expect(against(' Shell')).toBe('Shell Tellus 46');
    expect(against('Tellus')).toBe('Shell Tellus 46');
    expect(against(' فقط')).toBe('Shell Tellus 46');
  });

  it('is nothing within words that run as the line does', () => {
    expect(against('ضغط')).toBeNull();
    expect(againstLine('Rated for 16 bar.', 11)).toBeNull();
    expect(againstLine('', 0)).toBeNull();
  });

  it('is a Hebrew name in English, but not the number beside it', () => {
    expect(againstLine('Made by משה כהן in 1998', 10)).toEqual({ start: 8, end: 15 });
    expect(againstLine('Made by משה כהן in 1998', 20)).toBeNull();
  });

  it('ends with the line', () => {
    expect(againstLine('אבא 16\n20 אבא', 5)).toEqual({ start: 4, end: 6 });
  });
});
