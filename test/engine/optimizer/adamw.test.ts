import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adamWScalars } from '../../../src/engine/optimizer/adamw.ts';
import { FlatAdamW } from '../../../src/engine/optimizer/flat-adamw.ts';
import { evenRanges } from '../../../src/engine/parameters/element-range.ts';
import { ParameterLayout } from '../../../src/engine/parameters/flat-parameters.ts';
import { Random } from '../../../src/shared/random.ts';

const settings = { beta1: 0.9, beta2: 0.99, epsilon: 1e-6, weightDecay: 0.1 };

/** AdamW of one number, as its paper writes it (Loshchilov & Hutter 2019, algorithm 2), in double precision. */
function scalarAdamW(start: number, gradients: readonly number[], rate: number, decay: number): number {
  let [p, m, v] = [start, 0, 0];
  for (const [index, g] of gradients.entries()) {
    m = settings.beta1 * m + (1 - settings.beta1) * g;
    v = settings.beta2 * v + (1 - settings.beta2) * g * g;
    const first = m / (1 - settings.beta1 ** (index + 1));
    const second = v / (1 - settings.beta2 ** (index + 1));
    p = p - rate * decay * p - (rate * first) / (Math.sqrt(second) + settings.epsilon);
  }
  return p;
}

describe('AdamW over a long vector', () => {
  it('moves every element as the formula says, decaying weights but not biases and norms', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 70_000 }), (seed, length) => {
        const random = new Random(seed);
        const layout = new ParameterLayout(
          new Map([
            ['encoder.dense.bias', [7]],
            ['encoder.dense.weight', [length]],
            ['encoder.LayerNorm.weight', [5]],
          ]),
        );
        const draw = () => new Float32Array(layout.length).map(() => random.normal());
        const vectors = {
          parameter: draw(),
          gradient: draw(),
          first: new Float32Array(layout.length),
          second: new Float32Array(layout.length),
        };
        const start = vectors.parameter.slice();
        const optimizer = new FlatAdamW(vectors, layout.decayedLength, settings);
        const step = (number: number) => {
          for (const range of evenRanges(layout.length, 3))
            optimizer.step(range, adamWScalars(settings, number, rate, clip));
        };
        const [clip, rate] = [0.5, 0.01];
        const first = vectors.gradient.slice();
        step(1);
        vectors.gradient.set(draw());
        step(2);
        for (const [name, { offset, length: size }] of layout.slots) {
          const decay = name === 'encoder.dense.weight' ? settings.weightDecay : 0;
          for (const index of [offset, offset + size - 1]) {
            const gradients = [first[index]! * clip, vectors.gradient[index]! * clip];
            expect(vectors.parameter[index]).toBeCloseTo(scalarAdamW(start[index]!, gradients, rate, decay), 5);
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});
