import { basename, resolve } from 'node:path';
import { describeModel } from '../../engine/model/describe-model.ts';
import type { TrainingArguments } from '../../pipeline/arguments/qa-arguments.ts';
import type { ModelSource } from '../../pipeline/predict/model-source.ts';
import { type AnsweringOptions, QuestionAnswerer } from '../../pipeline/predict/question-answerer.ts';
import { modelLimits } from '../../pipeline/preprocess/model-limits.ts';
import { Failure } from '../../shared/failure.ts';
import type { EmitEvent, RunEvent } from '../../shared/events.ts';
import { listen, type LoopbackHost } from '../listen.ts';
import { Batcher } from './batcher.ts';
import { createModelServer, type ModelInfo } from './http-server.ts';

/** Beside the workbench's, so that both can run. */
export const usualModelPort = 8418;

export interface ServeModelOptions extends AnsweringOptions, Pick<TrainingArguments, 'device' | 'threads'> {
  /** Null: the usual one, or another where that is taken. */
  readonly port: number | null;
  readonly host: LoopbackHost;
  readonly emit: EmitEvent;
}

export interface ServingModel {
  readonly port: number;
  readonly url: string;
  /** Takes no more questions, answers those that wait, and lets go of the model. */
  readonly close: () => Promise<void>;
}

/** Answers questions over HTTP, to this machine alone. Throws a `Failure` where the model or the port cannot be used. */
export async function serveModel(source: ModelSource, options: ServeModelOptions): Promise<ServingModel> {
  const { port: asked, host, emit, ...answering } = options;
  const controller = new AbortController();
  const { signal } = controller;
  const answerer = await QuestionAnswerer.open(source, answering, { signal, emit });
  const batcher = new Batcher((examples) => {
    return answerer.answer('The question', examples, answering, { signal, emit: refusingLongQuestions });
  });
  const server = createModelServer(await infoOf(source, answering), batcher);
  try {
    const port = await listen(server, asked, { usual: usualModelPort, host });
    return {
      port,
      url: `http://${host === '::1' ? '[::1]' : host}:${port}`,
      close: async () => {
        const closed = new Promise((done) => server.close(done));
        server.closeIdleConnections();
        await batcher.settled();
        // Answers that are on their way have left by the next turn.
        await new Promise((done) => setImmediate(done));
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 1000).unref();
        await closed;
        await answerer.dispose();
      },
    };
  } catch (error) {
    await answerer.dispose();
    throw error;
  }
}

/** Of several questions, those that leave no room for their context would be left out with a warning. */
function refusingLongQuestions(event: RunEvent): void {
  if (event.type === 'log' && event.code === 'questions-too-long') {
    throw new Failure({ code: event.code, message: event.message, mend: '' });
  }
}

async function infoOf({ model, adapter }: ModelSource, options: AnsweringOptions): Promise<ModelInfo> {
  const { architecture, config, parameters } = await describeModel(model);
  return {
    name: basename(resolve(adapter ?? model)),
    base: adapter === null ? null : basename(resolve(model)),
    architecture: architecture.modelType,
    layers: config.layers,
    hidden_size: config.hiddenSize,
    parameters,
    longest_input: modelLimits(config).maxLength,
    max_answer_length: options.maxAnswerLength,
    n_best_size: options.nBestSize,
    may_say_no_answer: options.version2WithNegative,
    null_score_diff_threshold: options.nullScoreDiffThreshold,
  };
}
