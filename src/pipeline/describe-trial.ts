import type { TrainingTrial } from '../engine/training/try-training.ts';

/** What is to be said of a device that was tried, beside what the probe found. */
export function describeTrial({ trouble, onProcessor }: TrainingTrial): readonly string[] {
  if (trouble !== null) return [`cannot train: ${trouble}`];
  return onProcessor.length === 0 ? [] : [`leaves ${onProcessor.join(', ')} to the processor, which slows it down`];
}
