import { expect, it } from 'vitest';
import { directionAt } from '../../../../../src/renderer/places/data/annotate/direction.ts';

it('goes by the first letter of the line, as it is shown', () => {
  const text = '16 المضخة Shell\nShell المضخة\n42';
  expect(directionAt(text, 0)).toBe('rtl');
  expect(directionAt(text, text.indexOf('\n'))).toBe('rtl');
  expect(directionAt(text, text.indexOf('\n') + 1)).toBe('ltr');
  expect(directionAt(text, text.length)).toBe('ltr');
  expect(directionAt('\nא', 0)).toBe('ltr');
});
