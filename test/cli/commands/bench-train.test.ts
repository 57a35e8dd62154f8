import { describe, expect, it } from 'vitest';
import { median } from '../../../src/cli/commands/bench/time-steps.ts';
import { call } from '../call.ts';

const sizes = '--layers 1 --hidden 16 --heads 2 --inter 32 --vocab 40 --batch 2 --seq 12 --steps 3 --threads 1'.split(
  ' ',
);

describe('bench train', () => {
  it.each([
    ['bert', []],
    ['roberta', ['--lora']],
    ['distilbert', ['--lora', '--dropout', '0.1']],
    ['electra', []],
  ])('times %s in one line of JSON', async (family, flags) => {
    const { code, stdout } = await call('bench', 'train', '--family', family, ...sizes, ...flags, '--json');
    expect(code).toBe(0);
    const line = JSON.parse(stdout) as Record<string, number>;
    expect(line).toMatchObject({ family, threads: 1, lora: flags[0] === '--lora' });
    expect(line.step_ms).toBeGreaterThan(0);
    expect(line.samples_per_s! * line.step_ms!).toBeCloseTo(2000, -3);
    expect(line.optimizer_share).toBeGreaterThan(0);
    expect(line.optimizer_share).toBeLessThan(1);
    expect(line.peak_rss_mb).toBeGreaterThan(50);
  });

  it('times in a line for people', async () => {
    const { stdout } = await call('bench', 'train', ...sizes);
    expect(stdout).toMatch(
      /^[\d.]+ ms a step \(optimiser [\d.]+ %\), [\d.]+ samples\/s, at most \d+ MB, full on 1 threads\n$/,
    );
  });
});

describe('median', () => {
  it.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %f', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
