/**
 * Shared memory under names, which grows with what is asked for and is handed out again: what is taken anew at every step
 * piles up until garbage is collected.
 */
export class KeptMemory {
  private readonly kept = new Map<string, SharedArrayBuffer>();

  /** What it holds is what was last written there. */
  floats(name: string, length: number): Float32Array {
    return new Float32Array(this.memory(name, length * Float32Array.BYTES_PER_ELEMENT), 0, length);
  }

  /** Likewise. */
  integers(name: string, length: number): Int32Array {
    return new Int32Array(this.memory(name, length * Int32Array.BYTES_PER_ELEMENT), 0, length);
  }

  private memory(name: string, bytes: number): SharedArrayBuffer {
    const known = this.kept.get(name);
    if (known !== undefined && known.byteLength >= bytes) return known;
    const memory = new SharedArrayBuffer(bytes);
    this.kept.set(name, memory);
    return memory;
  }
}
