import { describe, expect, it } from 'vitest';
import { describeChart, describePlace } from '../../../src/renderer/charts/describe-chart.ts';
import { readings } from '../../../src/renderer/charts/visible.ts';
import { aChart } from './a-chart.ts';

describe('a chart in words', () => {
  it('says what each line does over what is in sight', () => {
    expect(describeChart(aChart())).toBe(
      'Loss from step 0 to 50. train: from 4.00 to 2.00, lowest 2.00, highest 4.00. validation: from 3.20 to 2.10, lowest 2.10, highest 3.20.',
    );
    expect(describeChart(aChart({ lines: [] }))).toBe('Loss: nothing measured yet.');
  });

  it('says what stands at a place', () => {
    const chart = aChart({ unit: '%' });
    expect(describePlace(chart, 20, readings(chart, 20))).toBe('step 20: train 3.00 %, validation 3.20 %');
  });
});
