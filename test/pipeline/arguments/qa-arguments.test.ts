import { describe, expectTypeOf, it } from 'vitest';
import type { QaArguments } from '../../../src/pipeline/arguments/qa-arguments.ts';

describe('QaArguments', () => {
  it('takes names and types from the declarations', () => {
    expectTypeOf<QaArguments['data']['maxSeqLength']>().toEqualTypeOf<number>();
    expectTypeOf<QaArguments['data']['version2WithNegative']>().toEqualTypeOf<boolean>();
    expectTypeOf<QaArguments['data']['trainFile']>().toEqualTypeOf<string | null>();
    expectTypeOf<QaArguments['training']['outputDir']>().toEqualTypeOf<string>();
    expectTypeOf<QaArguments['training']['evalStrategy']>().toEqualTypeOf<'no' | 'steps' | 'epoch'>();
    expectTypeOf<QaArguments['training']['evalSteps']>().toEqualTypeOf<number | null>();
    expectTypeOf<QaArguments['training']['resumeFromCheckpoint']>().toEqualTypeOf<string | true | null>();
    expectTypeOf<QaArguments['training']['reportTo']>().toEqualTypeOf<readonly 'tensorboard'[]>();
    expectTypeOf<QaArguments['lora']['targetModules']>().toEqualTypeOf<readonly string[] | null>();
    expectTypeOf<QaArguments['lora']['r']>().toEqualTypeOf<number>();
    expectTypeOf<QaArguments['training']['lrSchedulerKwargs']>().toEqualTypeOf<
      Readonly<Partial<Record<'num_cycles' | 'power' | 'lr_end' | 'timescale', number>>>
    >();
  });
});
