import type { Estimate } from '../../../../shared/contract/arguments.ts';
import { aboutDuration } from '../../../words/duration.ts';
import { bytes, count, counted, parameters } from '../../../words/number.ts';

export interface SummaryFact {
  readonly title: string;
  readonly value: string;
  /** How it comes about. */
  readonly note: string;
}

/** What a run will take, as lines; `memoryBytes` is what the machine has. */
export function summaryFacts(estimate: Estimate, memoryBytes: number | null): readonly SummaryFact[] {
  const { steps, stepsPerEpoch, windows, trainEntries, secondsPerStep, seconds, peakMemoryBytes } = estimate;
  const epochs = stepsPerEpoch === 0 ? 0 : steps / stepsPerEpoch;
  const read = windows === trainEntries ? '' : ` in ${counted(windows, 'window')}`;
  return [
    {
      title: 'Learns from',
      value: counted(trainEntries, 'question') + read,
      note: passes(epochs),
    },
    { title: 'Steps', value: count(steps), note: `${counted(stepsPerEpoch, 'step')} an epoch` },
    { title: 'Time', value: aboutDuration(seconds), note: `${secondsWords(secondsPerStep)} a step` },
    {
      title: 'Memory',
      value: bytes(peakMemoryBytes),
      note: memoryBytes === null ? '' : `of ${bytes(memoryBytes)}`,
    },
    { title: 'Trains', value: parameters(estimate.trainedParameters), note: 'parameters' },
  ];
}

function passes(epochs: number): string {
  const rounded = Math.round(epochs * 10) / 10;
  return rounded === 1 ? '1 pass' : `${rounded} passes`;
}

/** `0.1 s`, `12 s`, `85 ms` */
function secondsWords(seconds: number): string {
  if (seconds < 0.1) return `${Math.max(1, Math.round(seconds * 1000))} ms`;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}
