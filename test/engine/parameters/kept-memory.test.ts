import { expect, it } from 'vitest';
import { KeptMemory } from '../../../src/engine/parameters/kept-memory.ts';

it('is handed out again under its name, and taken anew only where more of it is asked for', () => {
  const memory = new KeptMemory();
  const first = memory.floats('a', 4);
  expect(memory.floats('a', 3).buffer).toBe(first.buffer);
  expect(memory.floats('a', 3)).toHaveLength(3);
  expect(memory.integers('b', 4).buffer).not.toBe(first.buffer);
  const more = memory.floats('a', 5);
  expect(more.buffer).not.toBe(first.buffer);
  expect(memory.floats('a', 4).buffer).toBe(more.buffer);
});
