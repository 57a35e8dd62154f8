import { type ElementRange, overlap } from '../parameters/element-range.ts';
import type { AdamWScalars, AdamWSettings } from './adamw.ts';
import { AdamWKernel, type AdamWVectors } from './adamw-kernel.ts';

/** AdamW over one long vector of parameters, on the processor and in place: memory is read and written once a step. */
export class FlatAdamW {
  private readonly vectors: AdamWVectors;
  private readonly decayed: ElementRange;
  private readonly kernel: AdamWKernel;

  /** @param decayedLength elements up to here are decayed, those from here on are not */
  constructor(vectors: AdamWVectors, decayedLength: number, settings: AdamWSettings) {
    this.vectors = vectors;
    this.decayed = { from: 0, to: decayedLength };
    this.kernel = new AdamWKernel(settings);
  }

  /** Takes a step with the elements of a range. */
  step(range: ElementRange, scalars: AdamWScalars): void {
    const decayed = overlap(range, this.decayed);
    const others = overlap(range, { from: this.decayed.to, to: Infinity });
    this.kernel.step(this.vectors, decayed.from, decayed.to, scalars);
    this.kernel.step(this.vectors, others.from, others.to, { ...scalars, decay: 1 });
  }
}
