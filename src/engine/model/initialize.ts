import { Random } from '../../shared/random.ts';
import type { ParameterSpecification } from '../architectures/parameters.ts';

/**
 * Draws a new parameter as Hugging Face's `_init_weights` does: normal with deviation `initializer_range`, biases 0,
 * normalisation weights 1, the padding token's row 0. Depends on seed and name alone.
 *
 * @param data zeroed, where it is drawn
 */
export function initializeParameter(
  name: string,
  data: Float32Array,
  { shape, initialization, zeroRow }: ParameterSpecification,
  initializerRange: number,
  seed: number,
): void {
  if (initialization === 'ones') data.fill(1);
  if (initialization === 'normal') {
    const random = new Random(seed, ...Buffer.from(name));
    for (let index = 0; index < data.length; index += 1) data[index] = random.normal() * initializerRange;
    const width = shape[1] ?? 1;
    if (zeroRow !== undefined) data.fill(0, zeroRow * width, (zeroRow + 1) * width);
  }
}
