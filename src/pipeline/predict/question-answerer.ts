import { join } from 'node:path';
import type { Example } from '../../dataset/example.ts';
import { OnnxPredictor } from '../../engine/inference/onnx-predictor.ts';
import { SpanPredictor } from '../../engine/inference/span-predictor.ts';
import type { Model } from '../../engine/model/model.ts';
import { readConfig } from '../../engine/model/read-config.ts';
import { defineModel } from '../../engine/training/define-model.ts';
import type { EmitEvent } from '../../shared/events.ts';
import type { TrainingArguments } from '../arguments/qa-arguments.ts';
import { chooseSession } from '../choose-session.ts';
import type { QuestionAnswers } from '../postprocess/search/answers.ts';
import { searchAnswers, type SearchOptions } from '../postprocess/search/search-answers.ts';
import { predictLogits } from '../predict-logits.ts';
import { makeFeatures } from '../preprocess/features/make-features.ts';
import { type ModelLimits, modelLimits } from '../preprocess/model-limits.ts';
import { reportSetAside } from '../preprocess/report-set-aside.ts';
import type { EncoderTokenizer } from '../preprocess/tokenizer/encoder-tokenizer.ts';
import type { ModelSource } from './model-source.ts';
import { openTokenizer } from './open-tokenizer.ts';
import { readMergedModel } from './read-merged-model.ts';
import { type WindowOptions, windowSizes } from './window-sizes.ts';

export interface AnsweringOptions extends SearchOptions, WindowOptions {
  readonly batchSize: number;
}

/** Who is told, and who can stop it. */
export interface AnsweringRun {
  readonly signal: AbortSignal;
  readonly emit: EmitEvent;
}

/** A model that answers questions, read from files. */
export class QuestionAnswerer {
  readonly #limits: ModelLimits;
  readonly #tokenizer: EncoderTokenizer;
  readonly #predictor: SpanPredictor | OnnxPredictor;

  private constructor(limits: ModelLimits, tokenizer: EncoderTokenizer, predictor: SpanPredictor | OnnxPredictor) {
    this.#limits = limits;
    this.#tokenizer = tokenizer;
    this.#predictor = predictor;
  }

  /** @throws Failure where model, adapter, tokenizer or device cannot be used */
  static async open(
    source: ModelSource,
    training: Pick<TrainingArguments, 'device' | 'threads'>,
    { signal, emit }: AnsweringRun,
  ): Promise<QuestionAnswerer> {
    const model = await readMergedModel(source, emit);
    const limits = modelLimits(model.config);
    const tokenizer = await openTokenizer(source, limits, signal);
    return new QuestionAnswerer(limits, tokenizer, await openPredictor(model, training, emit));
  }

  /**
   * An exported model, computed on the processor.
   *
   * @param folder with its configuration and its tokenizer
   * @param file of the graph
   */
  static async openOnnx(
    folder: string,
    file: string,
    threads: number | null,
    signal: AbortSignal,
  ): Promise<QuestionAnswerer> {
    const { config } = await readConfig(join(folder, 'config.json'));
    const limits = modelLimits(config);
    const tokenizer = await openTokenizer({ model: folder, adapter: null }, limits, signal);
    const predictor = await OnnxPredictor.open(file, { device: 'cpu', threads: threads ?? undefined });
    return new QuestionAnswerer(limits, tokenizer, predictor);
  }

  /**
   * The best answers to each question, in the order of the examples.
   *
   * @param origin where the questions are from, for messages
   * @throws Failure where no question leaves room for its context; the signal's reason once it is aborted
   */
  async answer(
    origin: string,
    examples: readonly Example[],
    options: AnsweringOptions,
    { signal, emit }: AnsweringRun,
  ): Promise<QuestionAnswers[]> {
    const tokenizer = this.#tokenizer;
    const sizes = windowSizes(options, Math.min(tokenizer.modelMaxLength, this.#limits.maxLength), emit);
    const { paddingSide } = tokenizer;
    const { features, statistics } = await makeFeatures(
      examples,
      tokenizer,
      { ...sizes, paddingSide, segments: this.#limits.segments, maxAnswerLength: options.maxAnswerLength },
      { signal },
    );
    reportSetAside(origin, statistics, sizes.maxSeqLength, emit);
    const collating = { padToMaxLength: false, padTokenId: tokenizer.specialTokens.pad.id, paddingSide };
    const { logits } = await predictLogits(
      this.#predictor,
      features,
      { ...collating, maxSeqLength: sizes.maxSeqLength, batchSize: options.batchSize },
      { stage: 'predict', signal, emit },
    );
    return searchAnswers(examples, features, logits, options);
  }

  async dispose(): Promise<void> {
    await this.#predictor.dispose();
  }
}

async function openPredictor(
  model: Model,
  training: Pick<TrainingArguments, 'device' | 'threads'>,
  emit: EmitEvent,
): Promise<SpanPredictor> {
  const { definition } = defineModel(model, undefined);
  return SpanPredictor.create(definition, model.parameters, await chooseSession({ args: { training }, emit }));
}
