import { Random } from '../../shared/random.ts';
import type { TensorView } from '../trainer.ts';
import type { LoraSettings, LoraWiring } from './lora.ts';

/** Shapes of every adapter's A and B. */
export function adapterShapes({ adapters }: LoraWiring, { r }: LoraSettings): ReadonlyMap<string, readonly number[]> {
  return new Map(
    [...adapters.values()].flatMap(({ down, up, inputs, outputs }): [string, readonly number[]][] => [
      [down, [r, inputs]],
      [up, [outputs, r]],
    ]),
  );
}

/**
 * New adapters as PEFT draws them: A uniform within ±1/√inputs (`kaiming_uniform_` with a = √5), B zero, so that the
 * model starts as its base.
 */
export function newAdapter(wiring: LoraWiring, settings: LoraSettings, seed: number): ReadonlyMap<string, TensorView> {
  const ups = new Set([...wiring.adapters.values()].map(({ up }) => up));
  return new Map(
    [...adapterShapes(wiring, settings)].map(([name, shape]) => {
      const data = new Float32Array(shape[0]! * shape[1]!);
      if (!ups.has(name)) {
        const random = new Random(seed, ...Buffer.from(name));
        const bound = 1 / Math.sqrt(shape[1]!);
        for (let index = 0; index < data.length; index += 1) data[index] = (2 * random.uniform() - 1) * bound;
      }
      return [name, { shape, data }];
    }),
  );
}
