import { Failure } from '../../shared/failure.ts';
import type { TensorView } from '../trainer.ts';
import type { ElementRange } from './element-range.ts';

/** Parameters start at multiples of this many elements: 64 bytes, a cache line. */
const alignment = 16;

interface Slot {
  readonly offset: number;
  readonly length: number;
  readonly shape: readonly number[];
}

/** Weight decay leaves out biases and normalisation layers, as Hugging Face's Trainer does. */
export function decays(name: string): boolean {
  return !name.endsWith('.bias') && !/LayerNorm|layer_norm/.test(name);
}

/**
 * Where each trained parameter lies in one long vector. Those with weight decay come first, so that the optimiser works
 * through two stretches of memory and not through some hundred tensors. In each, those of one shape lie together.
 */
export class ParameterLayout {
  readonly slots: ReadonlyMap<string, Slot>;
  /** Elements of the whole vector. */
  readonly length: number;
  /** Elements up to here are decayed, those from here on are not. */
  readonly decayedLength: number;

  constructor(shapes: ReadonlyMap<string, readonly number[]>) {
    const slots = new Map<string, Slot>();
    let offset = 0;
    const place = ([name, shape]: [string, readonly number[]]) => {
      const length = shape.reduce((product, size) => product * size, 1);
      slots.set(name, { offset, length, shape });
      offset += Math.ceil(length / alignment) * alignment;
    };
    const byShape = Map.groupBy(shapes, ([, shape]) => shape.join());
    const entries = [...byShape.values()].flat();
    entries.filter(([name]) => decays(name)).forEach(place);
    this.decayedLength = offset;
    entries.filter(([name]) => !decays(name)).forEach(place);
    this.length = offset;
    this.slots = slots;
  }

  /** Where a parameter lies. */
  rangeOf(name: string): ElementRange {
    const { offset, length } = this.slots.get(name)!;
    return { from: offset, to: offset + length };
  }

  /** The parameters' views of a vector laid out this way. */
  views(vector: Float32Array): ReadonlyMap<string, TensorView> {
    return new Map(
      [...this.slots].map(([name, { offset, length, shape }]) => [
        name,
        { shape, data: vector.subarray(offset, offset + length) },
      ]),
    );
  }

  /** The vector that tensors lie in as this layout says; undefined where they do not. */
  vectorOf(tensors: ReadonlyMap<string, TensorView>): Float32Array | undefined {
    const [first] = this.slots;
    const start = first === undefined ? undefined : tensors.get(first[0])?.data;
    if (first === undefined || start === undefined) return undefined;
    const { buffer, byteOffset, BYTES_PER_ELEMENT: size } = start;
    const begin = byteOffset - size * first[1].offset;
    const lieThere = [...this.slots].every(([name, { offset, length }]) => {
      const data = tensors.get(name)?.data;
      return data?.buffer === buffer && data.byteOffset === begin + size * offset && data.length === length;
    });
    const fits = begin >= 0 && begin + size * this.length <= buffer.byteLength;
    return lieThere && fits ? new Float32Array(buffer, begin, this.length) : undefined;
  }

  /** Copies tensors into a vector; they must be exactly this layout's. */
  fill(vector: Float32Array, tensors: ReadonlyMap<string, TensorView>): void {
    const strange = [...tensors.keys()].find((name) => !this.slots.has(name));
    if (strange !== undefined) throw mismatch(`holds "${strange}", which this model does not train`);
    for (const [name, { offset, shape }] of this.slots) {
      const tensor = tensors.get(name);
      if (tensor === undefined) throw mismatch(`lacks "${name}"`);
      if (tensor.shape.join() !== shape.join())
        throw mismatch(`has "${name}" of shape [${tensor.shape.join(', ')}] where [${shape.join(', ')}] is needed`);
      vector.set(tensor.data, offset);
    }
  }
}

function mismatch(what: string): Failure {
  return new Failure({
    code: 'state-mismatch',
    message: `The saved state ${what}.`,
    mend: 'Resume with the model and LoRA arguments the checkpoint was made with, or start over with --overwrite_output_dir.',
  });
}
