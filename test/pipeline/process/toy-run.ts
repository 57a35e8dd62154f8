import { join } from 'node:path';
import { readSafetensors } from '../../../src/engine/safetensors/read.ts';
import { writeSafetensors } from '../../../src/engine/safetensors/write.ts';
import { defaultArguments } from '../../../src/pipeline/arguments/defaults.ts';
import type { TrainingArguments } from '../../../src/pipeline/arguments/qa-arguments.ts';
import type { ProcessDependencies } from '../../../src/pipeline/process/dependencies.ts';
import { Process } from '../../../src/pipeline/process/process.ts';
import type { TrainingResult } from '../../../src/pipeline/process/process.ts';
import type { RunEvent } from '../../../src/shared/events.ts';
import { ToyTrainer, toyBatch } from './toy-trainer.ts';

export interface ToyRun {
  readonly outputDir: string;
  readonly training?: Partial<TrainingArguments>;
  /** Tokens in each feature. */
  readonly lengths?: readonly number[];
  readonly signal?: AbortSignal;
  readonly trainer?: ToyTrainer;
  /** Called before each step and each evaluation. */
  readonly before?: (what: 'step' | 'evaluation') => void;
  readonly dependencies?: Partial<ProcessDependencies>;
}

export interface ToyOutcome {
  readonly result: TrainingResult;
  readonly events: readonly RunEvent[];
  readonly trainer: ToyTrainer;
}

/** Trains the toy through the real Process, with real files. */
export async function runToy(run: ToyRun, events: RunEvent[] = []): Promise<ToyOutcome> {
  const trainer = run.trainer ?? new ToyTrainer(() => run.before?.('step'));
  const lengths = run.lengths ?? Array<number>(20).fill(8);
  const args = defaultArguments(run.outputDir);
  const context = {
    args: { ...args, training: { ...args.training, learningRate: 0.05, ...run.training } },
    signal: run.signal ?? new AbortController().signal,
    emit: (event: RunEvent) => void events.push(event),
  };
  const dependencies: ProcessDependencies = {
    createTrainer: () => trainer,
    batchOf: toyBatch,
    featureLengths: lengths,
    evaluate: async () => {
      run.before?.('evaluation');
      const loss = trainer.error(lengths.length);
      return Promise.resolve({ eval_loss: loss, eval_f1: 100 / (1 + loss) });
    },
    writeModel: (folder) => writeSafetensors(join(folder, 'model.safetensors'), trainer.state().parameters),
    readModel: async (folder) => (await readSafetensors(join(folder, 'model.safetensors'))).tensors,
    ...run.dependencies,
  };
  const result = await new Process(context, dependencies).train();
  return { result, events, trainer };
}

/** The trained parameters and the moments, bit by bit. */
export function bitsOf(trainer: ToyTrainer): readonly string[] {
  const { steps, parameters, firstMoments, secondMoments } = trainer.state();
  const tensors = [parameters, firstMoments, secondMoments].flatMap((part) => [...part.values()]);
  const bits = tensors.map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('hex'));
  return [String(steps), ...bits];
}

/** `log_history` without what a clock says. */
export function withoutTimes(history: TrainingResult['state']['log_history']): readonly Record<string, number>[] {
  return history.map((entry) =>
    Object.fromEntries(Object.entries(entry).filter(([name]) => !/runtime|per_second/.test(name))),
  );
}
