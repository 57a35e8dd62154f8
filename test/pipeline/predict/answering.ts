import type { AnsweringOptions, AnsweringRun } from '../../../src/pipeline/predict/question-answerer.ts';
import type { RunEvent } from '../../../src/shared/events.ts';

/** The defaults of the command line. */
export const answeringDefaults = {
  nBestSize: 20,
  maxAnswerLength: 30,
  version2WithNegative: false,
  nullScoreDiffThreshold: 0,
  maxSeqLength: null,
  docStride: null,
  batchSize: 8,
} as const satisfies AnsweringOptions;

/** Someone who keeps what is told. */
export function listener(): AnsweringRun & { readonly events: readonly RunEvent[] } {
  const events: RunEvent[] = [];
  return { signal: new AbortController().signal, emit: (event) => events.push(event), events };
}
