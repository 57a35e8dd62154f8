import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CurveSet } from '../../../src/renderer/curves/curve-set.ts';
import type { Series } from '../../../src/shared/contract/runs.ts';

const point = (step: number, loss: number) => ({ step, epoch: step / 10, seconds: step * 2, values: { loss } });

function stored(steps: readonly number[]): Series {
  return {
    name: 'loss',
    steps: [...steps],
    epochs: steps.map((step) => step / 10),
    seconds: steps.map((step) => step * 2),
    values: steps.map((step) => 100 - step),
  };
}

describe('the curves of a run', () => {
  it('are the stored points with those behind that arrived live, in whichever order they come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), (until, from) => {
        const curves = new CurveSet();
        const arriving = Array.from(
          { length: 21 - Math.min(from, until + 1) },
          (_, index) => index + Math.min(from, until + 1),
        );
        const half = arriving.length >> 1;
        for (const step of arriving.slice(0, half)) curves.append(point(step, 100 - step));
        curves.load([stored(Array.from({ length: until + 1 }, (_, step) => step))]);
        for (const step of arriving.slice(half)) curves.append(point(step, 100 - step));
        const loss = curves.get('loss')!;
        expect(loss.steps).toEqual([...new Set(loss.steps)].sort((a, b) => a - b));
        expect(loss.steps.at(-1)).toBe(20);
        expect(loss.values).toEqual(loss.steps.map((step) => 100 - step));
      }),
    );
  });

  it('go back to where a resumed run goes on from', () => {
    const curves = new CurveSet();
    for (const step of [1, 2, 3, 4]) curves.append(point(step, step));
    curves.append(point(3, 30));
    expect(curves.get('loss')).toMatchObject({ steps: [1, 2, 3], values: [1, 2, 30] });
  });

  it('keep metrics apart that are measured at different steps', () => {
    const curves = new CurveSet();
    curves.append(point(1, 5));
    curves.append({ step: 2, epoch: 0.2, seconds: 4, values: { eval_f1: 50, eval_loss: 2 } });
    expect(curves.get('loss')!.steps).toEqual([1]);
    expect(curves.get('eval_f1')!.steps).toEqual([2]);
  });

  it('stay small however long a run is, and keep its extremes', () => {
    const curves = new CurveSet(100);
    for (let step = 0; step < 5000; step += 1)
      curves.append(point(step, step === 777 ? -50 : step === 3333 ? 900 : step % 7));
    const { values } = curves.get('loss')!;
    expect(values.length).toBeLessThanOrEqual(200);
    expect(Math.min(...values)).toBe(-50);
    expect(Math.max(...values)).toBe(900);
  });
});
