import { sharedFloats } from '../parameters/shared-memory.ts';

/** A tensor's bytes as float32, in shared memory where they were or have to be converted; undefined for types that are not floating-point numbers. */
export function widen(dtype: string, bytes: Uint8Array): Float32Array | undefined {
  const { buffer, byteOffset, byteLength } = bytes;
  switch (dtype) {
    case 'F32':
      return new Float32Array(buffer, byteOffset, byteLength / 4);
    case 'F64':
      return shared(new Float64Array(buffer, byteOffset, byteLength / 8));
    case 'BF16':
      return widenBfloat16(new Uint16Array(buffer, byteOffset, byteLength / 2));
    case 'F16':
      return shared(new Uint16Array(buffer, byteOffset, byteLength / 2), halfToFloat);
    default:
      return undefined;
  }
}

function shared(numbers: Float64Array | Uint16Array, toFloat = (number: number) => number): Float32Array {
  const floats = sharedFloats(numbers.length);
  for (let index = 0; index < floats.length; index += 1) floats[index] = toFloat(numbers[index]!);
  return floats;
}

/** bfloat16 is the upper half of a float32. */
function widenBfloat16(halves: Uint16Array): Float32Array {
  const words = new Uint32Array(new SharedArrayBuffer(4 * halves.length));
  for (let index = 0; index < halves.length; index += 1) words[index] = halves[index]! << 16;
  return new Float32Array(words.buffer);
}

/** IEEE 754 binary16: sign, 5 bits of exponent with bias 15, 10 bits of fraction. */
function halfToFloat(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
