import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Example } from '../../../dataset/example.ts';
import type { EmitEvent } from '../../../shared/events.ts';
import { makeFeatures, type FeatureOptions, type FeatureSet } from '../features/make-features.ts';
import type { EncoderTokenizer } from '../tokenizer/encoder-tokenizer.ts';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import { cacheKey } from './cache-key.ts';
import { pruneCache } from './prune-cache.ts';

const maxCacheBytes = 4 * 2 ** 30;

export interface CacheOptions {
  readonly folder: string;
  /** Make the features again even where they are kept. */
  readonly overwrite: boolean;
}

/**
 * The features kept from an earlier run with the same inputs, or made and kept for the next. A cache file that is
 * broken, or that cannot be written, is told in a log event and costs time only.
 */
export async function cachedFeatures(
  examples: readonly Example[],
  tokenizer: EncoderTokenizer,
  options: FeatureOptions,
  cache: CacheOptions,
  run: {
    readonly signal: AbortSignal;
    readonly emit: EmitEvent;
    readonly onProgress: (completed: number) => void;
  },
): Promise<FeatureSet> {
  const log = (level: 'info' | 'warning', code: string, message: string) =>
    run.emit({ type: 'log', level, code, message });
  const key = await cacheKey(examples, tokenizer.fingerprint, options);
  const path = join(cache.folder, `${key}.features`);
  if (!cache.overwrite) {
    const reading = await readCacheFile(path, key, examples);
    if (reading.state === 'found') {
      log('info', 'features-from-cache', `Took ${reading.set.features.length} windows from an earlier run.`);
      const now = new Date();
      await utimes(path, now, now).catch(() => undefined);
      return reading.set;
    }
    if (reading.state === 'corrupt') {
      log('warning', 'feature-cache-broken', `${path}: ${reading.reason}. The data are tokenized again.`);
    }
  }
  const set = await makeFeatures(examples, tokenizer, options, run);
  try {
    await writeCacheFile(path, key, set);
    await pruneCache(cache.folder, path, maxCacheBytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log('warning', 'feature-cache-not-written', `The tokenized data could not be kept for the next run (${reason}).`);
  }
  return set;
}
