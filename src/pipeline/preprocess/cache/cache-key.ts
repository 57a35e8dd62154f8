import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Example } from '../../../dataset/example.ts';
import type { FeatureOptions } from '../features/make-features.ts';

/** Raised whenever features, or the file that holds them, come out differently than before. */
const formatVersion = 2;

/** Examples between two turns of the event loop. */
const chunkSize = 2048;

/** SHA-256, in hex, of everything that features depend on. */
export async function cacheKey(
  examples: readonly Example[],
  tokenizerFingerprint: string,
  options: FeatureOptions,
): Promise<string> {
  const { maxSeqLength, docStride, paddingSide, segments, maxAnswerLength } = options;
  const hash = createHash('sha256');
  const add = (...values: unknown[]) => hash.update(`${JSON.stringify(values)}\n`);
  add(formatVersion, tokenizerFingerprint, maxSeqLength, docStride, paddingSide, segments, maxAnswerLength);
  let previousContext: string | undefined;
  for (const [index, { id, question, context, answers }] of examples.entries()) {
    const [answer] = answers;
    add(id, question, answer?.start, answer?.text.length, context === previousContext ? null : context);
    previousContext = context;
    if (index % chunkSize === chunkSize - 1) await setImmediate();
  }
  return hash.digest('hex');
}
