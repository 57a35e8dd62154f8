import { sharedFloats } from '../parameters/shared-memory.ts';
import type { TensorView } from '../trainer.ts';
import type { LoraWiring } from './lora.ts';

/**
 * The base model's parameters with the adapters added in: W + scale · B A for every adapted layer, and the saved modules
 * in place of the base's. Nothing given is changed; unadapted tensors are shared.
 */
export function mergeAdapter(
  base: ReadonlyMap<string, TensorView>,
  wiring: LoraWiring,
  adapter: ReadonlyMap<string, TensorView>,
): ReadonlyMap<string, TensorView> {
  const merged = new Map(base);
  for (const name of wiring.savedParameters) merged.set(name, adapter.get(name) ?? base.get(name)!);
  for (const [module, { down, up, scale }] of wiring.adapters) {
    const weight = merged.get(`${module}.weight`)!;
    merged.set(`${module}.weight`, {
      shape: weight.shape,
      data: addProduct(weight.data, adapter.get(up)!, adapter.get(down)!, scale),
    });
  }
  return merged;
}

/** W + scale · B A, W `[outputs, inputs]`, B `[outputs, r]`, A `[r, inputs]`, summed in double precision. */
function addProduct(weight: Float32Array, up: TensorView, down: TensorView, scale: number): Float32Array {
  const [rank, inputs] = down.shape as [number, number];
  const sum = sharedFloats(weight.length);
  for (let row = 0; row < up.shape[0]!; row += 1)
    for (let column = 0; column < inputs; column += 1) {
      let product = 0;
      for (let inner = 0; inner < rank; inner += 1)
        product += up.data[row * rank + inner]! * down.data[inner * inputs + column]!;
      sum[row * inputs + column] = weight[row * inputs + column]! + scale * product;
    }
  return sum;
}
