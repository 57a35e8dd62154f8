import { describe, expect, it } from 'vitest';
import { summaryFacts } from '../../../../../src/renderer/places/train/summary/summary-facts.ts';
import { anEstimate } from '../estimate/an-estimate.ts';

const told = (...of: Parameters<typeof summaryFacts>) =>
  Object.fromEntries(summaryFacts(...of).map(({ title, value, note }) => [title, `${value} ${note}`.trim()]));

describe('what a run will take', () => {
  it('is told in lines, each with how it comes about', () => {
    expect(told(anEstimate(), 25e9)).toEqual({
      'Learns from': '2,000 questions 2 passes',
      Steps: '126 63 steps an epoch',
      Time: 'less than a minute 98 ms a step',
      Memory: '399 MB of 25 GB',
      Trains: '958 k parameters',
    });
  });

  it('tells of windows where contexts are read in several, and of parts of a pass', () => {
    const { 'Learns from': learns } = told(anEstimate({ windows: 3000, steps: 90 }), null);
    expect(learns).toBe('2,000 questions in 3,000 windows 1.4 passes');
    expect(told(anEstimate({ steps: 63 }), null)['Learns from']).toMatch(/1 pass$/);
  });
});
