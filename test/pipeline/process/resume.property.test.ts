import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrainingArguments } from '../../../src/pipeline/arguments/qa-arguments.ts';
import type { TrainingResult } from '../../../src/pipeline/process/process.ts';
import { newFolder } from './new-folder.ts';
import { bitsOf, runToy, withoutTimes } from './toy-run.ts';
import type { ToyOutcome, ToyRun } from './toy-run.ts';
import type { ToyTrainer } from './toy-trainer.ts';

const strategy = fc.constantFrom('no' as const, 'steps' as const, 'epoch' as const);
const steps = fc.oneof(fc.integer({ min: 1, max: 7 }), fc.double({ min: 0.05, max: 0.6, noNaN: true }));

/** Any run that the arguments allow, of some dozens of steps. */
const anyTraining: fc.Arbitrary<Partial<TrainingArguments>> = fc
  .record({
    perDeviceTrainBatchSize: fc.integer({ min: 1, max: 5 }),
    gradientAccumulationSteps: fc.integer({ min: 1, max: 3 }),
    numTrainEpochs: fc.double({ min: 0.3, max: 3, noNaN: true }),
    maxSteps: fc.oneof(fc.constant(-1), fc.integer({ min: 1, max: 30 })),
    lrSchedulerType: fc.constantFrom(
      'linear' as const,
      'cosine' as const,
      'constant' as const,
      'inverse_sqrt' as const,
    ),
    warmupRatio: fc.constantFrom(0, 0.2),
    loggingStrategy: strategy,
    loggingSteps: steps,
    loggingFirstStep: fc.boolean(),
    evalStrategy: strategy,
    evalSteps: steps,
    saveStrategy: strategy,
    saveSteps: steps,
    saveTotalLimit: fc.constantFrom(null, 1, 2),
    metricForBestModel: fc.constantFrom(null, 'loss' as const, 'f1' as const),
    greaterIsBetter: fc.constantFrom(null, true),
    learningRate: fc.constantFrom(0.05, 1),
    seed: fc.nat(1000),
    groupByLength: fc.boolean(),
    dataloaderDropLast: fc.boolean(),
    best: fc.boolean(),
    saveBest: fc.boolean(),
    earlyStoppingPatience: fc.constantFrom(null, 2, 3),
    earlyStoppingThreshold: fc.constantFrom(0, 0.5),
  })
  .map(({ best, saveBest, earlyStoppingPatience, ...chosen }) => {
    if (!best || chosen.evalStrategy === 'no') return { ...chosen, earlyStoppingPatience: null };
    const saveStrategy = saveBest ? ('best' as const) : chosen.evalStrategy;
    const together = { saveStrategy, saveSteps: chosen.evalSteps, loadBestModelAtEnd: true };
    return { ...chosen, ...together, earlyStoppingPatience };
  });

const anyLengths = fc.array(fc.integer({ min: 4, max: 40 }), { minLength: 6, maxLength: 24 });

/** What must not depend on whether the run was interrupted. */
function courseOf(result: TrainingResult, trainer: ToyTrainer): unknown {
  const { log_history: history, best_model_checkpoint: best, ...state } = result.state;
  return {
    bits: bitsOf(trainer),
    logs: withoutTimes(history),
    best: best === null ? null : basename(best),
    state,
    loss: result.metrics.train_loss,
  };
}

/** Where a run is interrupted: in its n-th step, or in its n-th evaluation. */
interface Interruption {
  readonly where: 'step' | 'evaluation';
  readonly at: number;
  /** `abort`: asked to stop; `crash`: gone without a word. */
  readonly how: 'abort' | 'crash';
}
const anyInterruption: fc.Arbitrary<Interruption> = fc.record({
  where: fc.constantFrom('step' as const, 'step' as const, 'evaluation' as const),
  at: fc.integer({ min: 1, max: 25 }),
  how: fc.constantFrom('abort' as const, 'crash' as const),
});

/** Runs until the interruption (null), or to the end where that comes first. */
async function runInto({ where, at, how }: Interruption, run: ToyRun): Promise<ToyOutcome | null> {
  const controller = new AbortController();
  let seen = 0;
  const before = (place: Interruption['where']) => {
    if (place !== where || ++seen !== at) return;
    if (how === 'crash') throw new Error('The power is gone.');
    controller.abort();
    if (where === 'evaluation') controller.signal.throwIfAborted();
  };
  try {
    const outcome = await runToy({ ...run, signal: controller.signal, before });
    return outcome.result.outcome === 'finished' ? outcome : null;
  } catch (error) {
    if (how !== 'crash') throw error;
    return null;
  }
}

describe('a run that is interrupted and resumed', () => {
  it('goes bit for bit as the one that is not', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTraining,
        anyLengths,
        fc.array(anyInterruption, { minLength: 1, maxLength: 2 }),
        async (training, lengths, interruptions) => {
          const whole = await runToy({ outputDir: newFolder(), training, lengths });
          const run = { outputDir: newFolder(), training, lengths };
          let resumed: ToyOutcome | null = null;
          for (const one of interruptions) resumed ??= await runInto(one, run);
          resumed ??= await runToy(run);
          expect(courseOf(resumed.result, resumed.trainer)).toEqual(courseOf(whole.result, whole.trainer));
        },
      ),
      { numRuns: 80 },
    );
  });
});
