import { describe, expect, it } from 'vitest';
import { runFacets } from '../../../../../src/renderer/places/runs/filter/run-facets.ts';
import { aRun } from '../run/a-run.ts';

describe('what runs can be narrowed to', () => {
  const runs = [aRun({ state: 'finished', tags: ['a'] }), aRun({ state: 'finished' }), aRun({ state: 'failed' })];

  it('is what only some of them have, the most common first', () => {
    const groups = runFacets(runs, '');
    expect(groups.map(({ title }) => title)).toEqual(['State', 'Tag']);
    expect(groups[0]!.choices.map(({ title, count, next }) => [title, count, next])).toEqual([
      ['finished', 2, 'state:finished'],
      ['not trained', 1, 'state:failed'],
    ]);
  });

  it('is taken back by choosing it again', () => {
    const [choice] = runFacets(runs, 'tag:a word').find(({ title }) => title === 'Tag')!.choices;
    expect(choice).toMatchObject({ chosen: true, next: 'word' });
  });
});
