import { describe, expect, it } from 'vitest';
import { projectSummary } from '../../../../src/renderer/places/home/list-projects.ts';

describe('a project in a line', () => {
  const nothing = { entries: 0, runs: 0, activeRuns: 0, resumableRuns: 0 };

  it('says what is in it, and nothing of what is not', () => {
    expect(projectSummary(nothing)).toBe('no data yet');
    expect(projectSummary({ ...nothing, entries: 1204, runs: 1 })).toBe('1,204 entries · 1 run');
  });

  it('says what is at work, and what waits to be resumed', () => {
    const all = { entries: 1, runs: 4, activeRuns: 1, resumableRuns: 2 };
    expect(projectSummary(all)).toBe('1 entry · 4 runs · 1 under way · 2 to resume');
  });
});
