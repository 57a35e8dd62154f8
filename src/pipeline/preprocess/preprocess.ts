import type { CleaningAction } from '../../dataset/cleaning/clean.ts';
import type { Example } from '../../dataset/example.ts';
import { readConfig } from '../../engine/model/read-config.ts';
import type { Stage } from '../../shared/events.ts';
import type { RunContext } from '../context.ts';
import { defaultCacheFolder } from './cache/cache-folder.ts';
import { cachedFeatures } from './cache/cached-features.ts';
import { chooseTokenizer } from './choose-tokenizer.ts';
import { cleanFile } from './clean-file.ts';
import type { CollateOptions } from './features/collate.ts';
import type { Feature } from './features/feature.ts';
import type { FeatureStatistics } from './features/feature-statistics.ts';
import { configFileOf, tokenizerSourceOf } from './model-files.ts';
import { modelLimits, type ModelLimits } from './model-limits.ts';
import { TokenizeProgress } from './progress.ts';
import { requestedSplits, type SplitName, type SplitRequest } from './splits.ts';
import type { EncoderTokenizer } from './tokenizer/encoder-tokenizer.ts';
import { limitTokenizerThreads } from './tokenizer/tokenizer-threads.ts';
import { reportSetAside } from './report-set-aside.ts';

interface CleanedSplit extends SplitRequest {
  readonly examples: readonly Example[];
  readonly actions: readonly CleaningAction[];
}

interface Split extends CleanedSplit {
  readonly features: readonly Feature[];
  readonly statistics: FeatureStatistics;
}

/**
 * The first stage of a run: reads and cleans the files that the arguments name, loads the tokenizer (or trains one, when
 * training from scratch), and makes features. The getters answer once `run` is through; a split that was not asked for
 * is empty.
 */
export class Preprocess {
  readonly #context: RunContext;
  readonly #checkpoint: string | null;
  readonly #splits = new Map<SplitName, Split>();
  #tokenizer: EncoderTokenizer | null = null;
  #longestModelInput = 0;
  #maxSeqLength = 0;

  /** @param checkpoint the folder that the run resumes from, or null; it holds the tokenizer of a run from scratch. */
  constructor(context: RunContext, checkpoint: string | null = null) {
    this.#context = context;
    this.#checkpoint = checkpoint;
  }

  /** Throws a `Failure` for what is wrong with files and arguments, and the signal's reason once it is aborted. */
  async run(): Promise<void> {
    const { args, signal } = this.#context;
    const configFile = await configFileOf(args.model);
    const limits = modelLimits((await readConfig(configFile)).config);
    const cleaned = await this.#stage('clean', async () => {
      const splits: CleanedSplit[] = [];
      for (const request of requestedSplits(args)) {
        signal.throwIfAborted();
        const { examples, actions } = await cleanFile(request.file, this.#context.emit);
        splits.push({ ...request, examples: examples.slice(0, request.maxSamples ?? undefined), actions });
      }
      return splits;
    });
    await this.#stage('tokenize', async () => {
      limitTokenizerThreads(args.data.preprocessingNumWorkers);
      const train = cleaned.find(({ name }) => name === 'train')?.examples ?? [];
      const source = await tokenizerSourceOf(args.model, configFile, this.#checkpoint);
      const tokenizer = await chooseTokenizer(source, limits, train, signal);
      this.#tokenizer = tokenizer;
      this.#longestModelInput = Math.min(tokenizer.modelMaxLength, limits.maxLength);
      this.#maxSeqLength = this.#fittingLength();
      const progress = new TokenizeProgress(
        cleaned.reduce((sum, { examples }) => sum + examples.length, 0),
        this.#context.emit,
      );
      for (const split of cleaned) {
        this.#splits.set(split.name, await this.#tokenize(split, tokenizer, limits, progress));
      }
    });
  }

  get trainExamples(): readonly Example[] {
    return this.#splits.get('train')?.examples ?? [];
  }

  get trainFeatures(): readonly Feature[] {
    return this.#splits.get('train')?.features ?? [];
  }

  get evalExamples(): readonly Example[] {
    return this.#splits.get('eval')?.examples ?? [];
  }

  get evalFeatures(): readonly Feature[] {
    return this.#splits.get('eval')?.features ?? [];
  }

  get predictExamples(): readonly Example[] {
    return this.#splits.get('predict')?.examples ?? [];
  }

  get predictFeatures(): readonly Feature[] {
    return this.#splits.get('predict')?.features ?? [];
  }

  /** What making features showed, by split. */
  get statistics(): Readonly<Partial<Record<SplitName, FeatureStatistics>>> {
    return Object.fromEntries([...this.#splits].map(([name, { statistics }]) => [name, statistics]));
  }

  /** What cleaning did, by split. */
  get cleaning(): Readonly<Partial<Record<SplitName, readonly CleaningAction[]>>> {
    return Object.fromEntries([...this.#splits].map(([name, { actions }]) => [name, actions]));
  }

  get tokenizer(): EncoderTokenizer {
    if (!this.#tokenizer) throw new Error('The tokenizer is there once run() is through.');
    return this.#tokenizer;
  }

  /** Longest input the model reads, in tokens: the most that max_seq_length can be. */
  get longestModelInput(): number {
    return this.#longestModelInput;
  }

  /** How the features are to be batched; `maxSeqLength` is the argument's, lowered to what the model can read. */
  get collateOptions(): CollateOptions {
    return {
      padToMaxLength: this.#context.args.data.padToMaxLength,
      maxSeqLength: this.#maxSeqLength,
      padTokenId: this.tokenizer.specialTokens.pad.id,
      paddingSide: this.tokenizer.paddingSide,
    };
  }

  async #tokenize(
    split: CleanedSplit,
    tokenizer: EncoderTokenizer,
    limits: ModelLimits,
    progress: TokenizeProgress,
  ): Promise<Split> {
    const { args, signal, emit } = this.#context;
    const { features, statistics } = await cachedFeatures(
      split.examples,
      tokenizer,
      {
        maxSeqLength: this.#maxSeqLength,
        docStride: args.data.docStride,
        paddingSide: tokenizer.paddingSide,
        segments: limits.segments,
        maxAnswerLength: args.data.maxAnswerLength,
      },
      { folder: args.model.cacheDir ?? defaultCacheFolder(), overwrite: args.data.overwriteCache },
      { signal, emit, onProgress: (completed) => progress.report(completed) },
    );
    progress.finish(split.examples.length);
    reportSetAside(split.file, statistics, this.#maxSeqLength, emit);
    // As in run_qa.py: max_train_samples bounds the features as well.
    const kept = split.name === 'train' ? features.slice(0, split.maxSamples ?? undefined) : features;
    return { ...split, features: kept, statistics };
  }

  #fittingLength(): number {
    const asked = this.#context.args.data.maxSeqLength;
    const fitting = Math.min(asked, this.#longestModelInput);
    if (fitting < asked) {
      const message = `max_seq_length is ${asked}, but the model reads at most ${fitting} tokens; ${fitting} is used.`;
      this.#context.emit({ type: 'log', level: 'warning', code: 'max-seq-length-lowered', message });
    }
    return fitting;
  }

  async #stage<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
    this.#context.emit({ type: 'stage', stage, state: 'started' });
    const result = await work();
    this.#context.emit({ type: 'stage', stage, state: 'finished' });
    return result;
  }
}
