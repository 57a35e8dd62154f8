import { describe, expect, it } from 'vitest';
import { isListed, readRunFilter } from '../../../../../src/renderer/places/runs/filter/read-run-filter.ts';
import { aRun } from '../run/a-run.ts';

const finds = (text: string, over: Parameters<typeof aRun>[0] = {}) => isListed(aRun(over), readRunFilter(text));

describe('the filter of runs', () => {
  it('looks for every word in name, tags, notes, model and data', () => {
    const over = { name: 'Careful 3', tags: ['night'], notes: 'Warm-up longer' };
    for (const text of ['', 'careful', 'NIGHT warm-up', 'demo ward', '"version 17"'])
      expect(finds(text, over)).toBe(true);
    expect(finds('careful day', over)).toBe(false);
  });

  it('means any of several states, tags, models or versions, and all kinds at once', () => {
    expect(finds('state:running state:failed')).toBe(true);
    expect(finds('state:finished')).toBe(false);
    expect(finds('tag:a tag:b', { tags: ['b'] })).toBe(true);
    expect(finds('tag:a', { tags: [] })).toBe(false);
    expect(finds('model:demo data:"Ward notes, version 17"')).toBe(true);
    expect(finds('model:demo data:"Ward notes, version 16"')).toBe(false);
    expect(finds('model:"from scratch"', { model: null })).toBe(true);
  });

  it('asks for archived runs', () => {
    expect(readRunFilter('is:archived x')).toMatchObject({ archived: true, words: ['x'] });
  });

  it('searches for what only looks like a word of its own', () => {
    expect(readRunFilter('state:asleep size:9').words).toEqual(['state:asleep', 'size:9']);
  });
});
