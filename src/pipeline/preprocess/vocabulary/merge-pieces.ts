import { setImmediate } from 'node:timers/promises';
import { continuation } from './alphabet.ts';
import { MergeQueue, type Pair } from './merge-queue.ts';
import { PairIndex } from './pair-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word as the ids of its pieces, and how often it occurs. */
export interface PiecedWord {
  pieces: number[];
  readonly count: number;
}

/** Merges between two turns of the event loop. */
const mergesAtOnce = 256;

/**
 * Byte-pair encoding (Sennrich et al. 2016), as Hugging Face's `WordPieceTrainer` does it: merges the most frequent pair
 * of neighbouring pieces into a new piece of the vocabulary, again and again, until the vocabulary has `vocabSize`
 * tokens or no pair occurs `minFrequency` times. Changes `vocabulary` and `words`.
 */
export async function mergePieces(
  vocabulary: Vocabulary,
  words: readonly PiecedWord[],
  options: { readonly vocabSize: number; readonly minFrequency: number; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const index = new PairIndex();
  const queue = new MergeQueue();
  for (const [word, { pieces, count }] of words.entries()) index.add(word, pieces, count);
  for (const pair of index.pairs()) queue.push({ ...pair, count: index.count(pair) });
  for (let merges = 1; vocabulary.size < options.vocabSize; merges += 1) {
    const pair = nextPair(queue, index);
    if (!pair || index.count(pair) < Math.max(1, options.minFrequency)) return;
    const merged = vocabulary.add(joined(vocabulary.tokenOf(pair.left), vocabulary.tokenOf(pair.right)));
    for (const wordIndex of index.wordsWith(pair)) {
      const word = words[wordIndex]!;
      index.add(wordIndex, word.pieces, -word.count);
      word.pieces = withPairMerged(word.pieces, pair, merged);
      for (const changed of index.add(wordIndex, word.pieces, word.count)) {
        queue.push({ ...changed, count: index.count(changed) });
      }
    }
    if (merges % mergesAtOnce === 0) {
      await setImmediate();
      options.signal?.throwIfAborted();
    }
  }
}

/** The most frequent pair. Counts in the queue may be outdated; the true one is put back in where it differs. */
function nextPair(queue: MergeQueue, index: PairIndex): Pair | undefined {
  for (let top = queue.pop(); top; top = queue.pop()) {
    const count = index.count(top);
    if (count === top.count) return top;
    if (count > 0 && count < top.count) queue.push({ ...top, count });
  }
  return undefined;
}

function withPairMerged(pieces: readonly number[], { left, right }: Pair, merged: number): number[] {
  const result: number[] = [];
  for (let position = 0; position < pieces.length; position += 1) {
    if (pieces[position] === left && pieces[position + 1] === right) {
      result.push(merged);
      position += 1;
    } else result.push(pieces[position]!);
  }
  return result;
}

function joined(left: string, right: string): string {
  return left + (right.startsWith(continuation) ? right.slice(continuation.length) : right);
}
