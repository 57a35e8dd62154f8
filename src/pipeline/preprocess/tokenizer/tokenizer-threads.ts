/**
 * Lets the tokenizer use at most so many threads; null leaves it all cores. Its library (by way of Rust's rayon) reads
 * this once, when it first encodes several texts, so that in one process the first run decides.
 */
export function limitTokenizerThreads(threads: number | null): void {
  if (threads !== null) process.env.RAYON_NUM_THREADS = String(threads);
}
