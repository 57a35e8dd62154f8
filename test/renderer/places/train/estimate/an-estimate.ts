import type { Estimate } from '../../../../../src/shared/contract/arguments.ts';

export function anEstimate(parts: Partial<Estimate> = {}): Estimate {
  return {
    steps: 126,
    stepsPerEpoch: 63,
    windows: 2000,
    trainEntries: 2000,
    validationEntries: 200,
    secondsPerStep: 0.098,
    seconds: 13.7,
    peakMemoryBytes: 398_753_792,
    trainedParameters: 958_466,
    warnings: [],
    ...parts,
  };
}
