import type { EmitEvent } from '../shared/events.ts';
import type { QaArguments } from './arguments/qa-arguments.ts';
import type { RunContext } from './context.ts';
import { makeFolder } from '../dataset/files/make-folder.ts';
import { Judge } from './judge.ts';
import { openModel } from './model/open-model.ts';
import { Postprocess } from './postprocess/postprocess.ts';
import type { Advice } from './postprocess/advice/advice.ts';
import { Preprocess } from './preprocess/preprocess.ts';
import { decideStart } from './process/checkpoint/decide-start.ts';
import { report } from './report.ts';
import { train } from './train.ts';

export interface RunResult {
  /** `stopped`: ended early on request; `checkpoint` is where to go on from. */
  readonly outcome: 'finished' | 'stopped';
  /** Final metrics by their names in `all_results.json`. */
  readonly metrics: Readonly<Record<string, number>>;
  readonly advice: readonly Advice[];
  /** The last checkpoint written, or null. */
  readonly checkpoint: string | null;
}

export interface RunOptions {
  /** Aborted when the run should stop: training then ends with a checkpoint. */
  readonly signal?: AbortSignal;
  /** Told of everything that happens. */
  readonly emit?: EmitEvent;
}

/**
 * The main function: preprocess, process, postprocess. Trains, evaluates and predicts as the arguments say, and writes
 * into `output_dir` what Hugging Face's `run_qa.py` writes.
 *
 * @throws Failure for whatever arguments, files or machine do not allow
 */
export async function runQa(args: QaArguments, options: RunOptions = {}): Promise<RunResult> {
  const { signal = new AbortController().signal, emit = () => undefined } = options;
  const context: RunContext = { args, signal, emit };
  const result = await stoppable(context, () => run(context));
  emit({ type: 'done', outcome: result.outcome, metrics: result.metrics });
  return result;
}

async function run(context: RunContext): Promise<RunResult> {
  const { args, emit } = context;
  const { doTrain, doEval, doPredict, outputDir } = args.training;
  const start = doTrain ? await decideStart(args.training) : ({ kind: 'fresh' } as const);
  const preprocess = new Preprocess(context, start.kind === 'resume' ? start.checkpoint : null);
  await preprocess.run();
  const postprocess = new Postprocess(context);
  const runModel = await openModel(args, preprocess.tokenizer.vocabSize, emit);
  const judge = new Judge(context, preprocess, postprocess);
  const trained = doTrain ? await train(context, { start, preprocess, runModel, judge }) : undefined;
  if (trained?.outcome === 'stopped') {
    await trained.trainer.dispose();
    return { outcome: 'stopped', metrics: trained.metrics, advice: [], checkpoint: trained.checkpoint };
  }
  await makeFolder(outputDir);
  const answerer = trained?.trainer ?? (await judge.open(runModel));
  try {
    if (trained) await postprocess.writeResults('train', trained.metrics);
    const evaluated = doEval ? await judge.evaluate(answerer) : undefined;
    const predicted = doPredict ? await judge.predict(answerer) : undefined;
    const measured = trained && doEval ? await judge.trainingScore(answerer) : {};
    const metrics = { ...trained?.metrics, ...evaluated?.metrics, ...predicted?.metrics };
    const advice = await report(context, { preprocess, postprocess, runModel, trained, evaluated, metrics, measured });
    return { outcome: 'finished', metrics, advice, checkpoint: trained?.checkpoint ?? null };
  } finally {
    await answerer.dispose();
  }
}

/** A run that is aborted outside of its training has nothing to save: it ends as stopped, not as failed. */
async function stoppable({ signal }: RunContext, work: () => Promise<RunResult>): Promise<RunResult> {
  try {
    return await work();
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
    return { outcome: 'stopped', metrics: {}, advice: [], checkpoint: null };
  }
}
