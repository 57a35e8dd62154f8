import { describe, expect, expectTypeOf, it } from 'vitest';
import { allArguments } from '../../../src/pipeline/arguments/all-arguments.ts';
import { defaultArguments } from '../../../src/pipeline/arguments/defaults.ts';
import { findIgnored } from '../../../src/pipeline/arguments/ignored.ts';
import type { QaArguments } from '../../../src/pipeline/arguments/qa-arguments.ts';
import { isSwitch } from '../../../src/pipeline/arguments/switches.ts';
import { findRefused } from '../../../src/pipeline/arguments/refused.ts';

describe('the arguments of run-qa', () => {
  it('take names and types from the declarations', () => {
    const { data, training, lora } = defaultArguments('out');
    expectTypeOf(data.maxSeqLength).toEqualTypeOf<number>();
    expectTypeOf(data.version2WithNegative).toEqualTypeOf<boolean>();
    expectTypeOf(data.trainFile).toEqualTypeOf<string | null>();
    expectTypeOf(training.outputDir).toEqualTypeOf<string>();
    expectTypeOf(training.evalStrategy).toEqualTypeOf<'no' | 'steps' | 'epoch'>();
    expectTypeOf(training.evalSteps).toEqualTypeOf<number | null>();
    expectTypeOf(training.resumeFromCheckpoint).toEqualTypeOf<string | true | null>();
    expectTypeOf(training.reportTo).toEqualTypeOf<readonly 'tensorboard'[]>();
    expectTypeOf(lora.targetModules).toEqualTypeOf<readonly string[] | null>();
    expectTypeOf(training.lrSchedulerKwargs).toEqualTypeOf<
      Readonly<Partial<Record<'num_cycles' | 'power' | 'lr_end' | 'timescale', number>>>
    >();
  });

  it("have the defaults of run_qa.py, the Trainer and PEFT's LoraConfig", () => {
    expect(defaultArguments('out')).toEqual<QaArguments>({
      model: { modelNameOrPath: null, configName: null, tokenizerName: null, vocabSize: null, cacheDir: null },
      data: {
        trainFile: null,
        validationFile: null,
        testFile: null,
        maxSeqLength: 384,
        docStride: 128,
        padToMaxLength: true,
        maxTrainSamples: null,
        maxEvalSamples: null,
        maxPredictSamples: null,
        version2WithNegative: false,
        nullScoreDiffThreshold: 0,
        nBestSize: 20,
        maxAnswerLength: 30,
        overwriteCache: false,
        preprocessingNumWorkers: null,
      },
      training: {
        outputDir: 'out',
        overwriteOutputDir: false,
        doTrain: false,
        doEval: false,
        doPredict: false,
        numTrainEpochs: 3,
        maxSteps: -1,
        resumeFromCheckpoint: null,
        seed: 42,
        dataSeed: null,
        perDeviceTrainBatchSize: 8,
        perDeviceEvalBatchSize: 8,
        gradientAccumulationSteps: 1,
        gradientCheckpointing: false,
        groupByLength: false,
        dataloaderDropLast: false,
        learningRate: 5e-5,
        lrSchedulerType: 'linear',
        lrSchedulerKwargs: {},
        warmupRatio: 0,
        warmupSteps: 0,
        weightDecay: 0,
        adamBeta1: 0.9,
        adamBeta2: 0.999,
        adamEpsilon: 1e-8,
        maxGradNorm: 1,
        evalStrategy: 'no',
        evalSteps: null,
        saveStrategy: 'steps',
        saveSteps: 500,
        saveTotalLimit: null,
        loadBestModelAtEnd: false,
        metricForBestModel: null,
        greaterIsBetter: null,
        earlyStoppingPatience: null,
        earlyStoppingThreshold: 0,
        loggingStrategy: 'steps',
        loggingSteps: 500,
        loggingFirstStep: false,
        loggingDir: null,
        reportTo: [],
        runName: null,
        disableTqdm: null,
        device: 'auto',
        bf16: false,
        fp16: false,
        threads: null,
      },
      lora: {
        useLora: false,
        r: 8,
        loraAlpha: 8,
        loraDropout: 0,
        targetModules: null,
        modulesToSave: ['qa_outputs'],
        useRslora: false,
        adapterNameOrPath: null,
      },
    });
  });

  it('are each known by one name only', () => {
    const names = allArguments.flatMap(({ name, declaration }) => [name, ...(declaration.aliases ?? [])]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => findIgnored(name) ?? findRefused(name) ?? isSwitch(name))).toEqual([]);
  });
});
