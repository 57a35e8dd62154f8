import { describe, expect, it } from 'vitest';
import { startingPoints } from '../../../../../src/renderer/places/train/model/starting-points.ts';
import { aModel } from '../a-model.ts';

describe('what training can start from', () => {
  const tuned = aModel('tuned', { base: { id: null, name: 'MiniLM' }, scores: { exactMatch: 70, f1: 81.26 } });
  const adapter = aModel('adapter', { kind: 'adapter', base: { id: null, name: 'MiniLM' } });

  it('has base models first and a new one last', () => {
    const { bases } = startingPoints([aModel('large', { bytes: 9e9 }), tuned, aModel('small')]);
    expect(bases.map(({ value }) => value)).toEqual(['small', 'large', 'scratch']);
  });

  it('has tuned models and adapters apart, with what they came from and how good they are', () => {
    const points = startingPoints([tuned, adapter]).tuned;
    expect(points.map(({ value }) => value)).toEqual(['tuned', 'adapter']);
    expect(points[0]!.about).toMatch(/^trained from MiniLM · F1 81\.3 · bert/);
    expect(points[1]!.about).toMatch(/^adapter · trained from MiniLM · answers, together with its base model/);
  });

  it('leaves out what cannot be used', () => {
    const broken = aModel('broken', { problem: 'Its weights are gone.' });
    const points = startingPoints([broken, { ...tuned, problem: 'Gone.' }]);
    expect([...points.bases, ...points.tuned].map(({ value }) => value)).toEqual(['scratch']);
  });
});
