import type { AdamWScalars, AdamWSettings } from './adamw.ts';
import { adamWBinary } from './adamw-binary.ts';

/** The four vectors of AdamW, of one length. */
export interface AdamWVectors {
  readonly parameter: Float32Array;
  readonly gradient: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

const vectorNames = ['parameter', 'gradient', 'first', 'second'] as const;
const changedNames = ['parameter', 'first', 'second'] as const;
type Bytes = Readonly<Record<(typeof vectorNames)[number], Buffer>>;

const size = Float32Array.BYTES_PER_ELEMENT;
/** Elements that the kernel's memory holds of each vector: all four stay in a core's cache. */
const chunkLength = 16_384;

interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly update: (length: number, beta1: number, beta2: number, ...scalars: readonly number[]) => void;
}

/** Of WebAssembly's interface (W3C), which Node has and its types leave out, as much as is needed here. */
interface WebAssemblyInterface {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

/**
 * AdamW in WebAssembly with vector instructions, on the thread that calls it. Vectors lie where they like: they are
 * carried through the kernel's memory chunk by chunk, and those that change are carried back.
 */
export class AdamWKernel {
  private readonly settings: AdamWSettings;
  private readonly update: KernelExports['update'];
  /** The kernel's memory. */
  private readonly chunk: Bytes;

  constructor(settings: AdamWSettings) {
    const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: WebAssemblyInterface }).WebAssembly;
    const { exports } = new Instance(new Module(Buffer.from(adamWBinary, 'base64')));
    const { memory, update } = exports as KernelExports;
    const vector = (index: number) => new Float32Array(memory.buffer, index * chunkLength * size, chunkLength);
    this.settings = settings;
    this.update = update;
    this.chunk = bytesOf({ parameter: vector(0), gradient: vector(1), first: vector(2), second: vector(3) });
  }

  /** Takes a step with the elements from `from` to `to`, in place. */
  step(vectors: AdamWVectors, from: number, to: number, scalars: AdamWScalars): void {
    const { beta1, beta2 } = this.settings;
    const { firstShare, secondShare, stepSize, epsilon, decay } = scalars;
    const { chunk } = this;
    const bytes = bytesOf(vectors);
    for (let at = from; at < to; at += chunkLength) {
      const length = Math.min(chunkLength, to - at);
      const [start, end] = [at * size, (at + length) * size];
      for (const name of vectorNames) bytes[name].copy(chunk[name], 0, start, end);
      this.update(length, beta1, beta2, firstShare, secondShare, stepSize, epsilon, decay);
      for (const name of changedNames) chunk[name].copy(bytes[name], start, 0, length * size);
    }
  }
}

/** To copy shared memory this way is faster than between typed arrays, element by element as it were. */
function bytesOf(vectors: AdamWVectors): Bytes {
  const bytes = ({ buffer, byteOffset, byteLength }: Float32Array) => Buffer.from(buffer, byteOffset, byteLength);
  return {
    parameter: bytes(vectors.parameter),
    gradient: bytes(vectors.gradient),
    first: bytes(vectors.first),
    second: bytes(vectors.second),
  };
}
