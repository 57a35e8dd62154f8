import type { EmitEvent } from '../../shared/events.ts';

export interface WindowOptions {
  /** Longest input in tokens; null: 384, or what the model reads where that is less. */
  readonly maxSeqLength: number | null;
  /** Overlap of neighbouring windows in tokens; null: a third of the longest input, at most 128. */
  readonly docStride: number | null;
}

export interface WindowSizes {
  readonly maxSeqLength: number;
  readonly docStride: number;
}

/** run_qa.py's, for models that read as much. */
const usualLength = 384;
const usualStride = 128;

/** The windows a model reads a context in. @param longest input that the model reads, in tokens */
export function windowSizes(
  { maxSeqLength: asked, docStride }: WindowOptions,
  longest: number,
  emit: EmitEvent,
): WindowSizes {
  const maxSeqLength = Math.min(asked ?? usualLength, longest);
  if (asked !== null && asked > longest) {
    const message = `max_seq_length is ${asked}, but the model reads at most ${longest} tokens; ${longest} is used.`;
    emit({ type: 'log', level: 'warning', code: 'max-seq-length-lowered', message });
  }
  return { maxSeqLength, docStride: docStride ?? Math.min(usualStride, Math.floor(maxSeqLength / 3)) };
}
