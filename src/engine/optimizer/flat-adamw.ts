import type { ParameterLayout } from '../parameters/flat-parameters.ts';
import { adamWScalars, type AdamWSettings } from './adamw.ts';
import { AdamWKernel, type AdamWVectors } from './adamw-kernel.ts';

/** AdamW over one long vector of parameters, on the processor and in place: memory is read and written once a step. */
export class FlatAdamW {
  private readonly layout: ParameterLayout;
  private readonly vectors: AdamWVectors;
  private readonly settings: AdamWSettings;
  private readonly kernel: AdamWKernel;

  constructor(layout: ParameterLayout, vectors: AdamWVectors, settings: AdamWSettings) {
    this.layout = layout;
    this.vectors = vectors;
    this.settings = settings;
    this.kernel = new AdamWKernel(settings);
  }

  /**
   * Step number `step`, from 1 on.
   *
   * @param clip factor the gradient is scaled by, at most 1.
   */
  step(step: number, learningRate: number, clip: number): void {
    const { decayedLength, length } = this.layout;
    const scalars = adamWScalars(this.settings, step, learningRate, clip);
    this.kernel.step(this.vectors, 0, decayedLength, scalars);
    this.kernel.step(this.vectors, decayedLength, length, { ...scalars, decay: 1 });
  }
}
