import type { ArgumentFinding } from '../finding.ts';
import type { QaArguments } from '../qa-arguments.ts';
import { adapterCheck } from './adapter.ts';
import { bestModelCheck } from './best-model.ts';
import { bestModelStepsCheck } from './best-model-steps.ts';
import type { ArgumentCheck } from './check.ts';
import { earlyStoppingCheck } from './early-stopping.ts';
import { evaluationFileCheck } from './evaluation-file.ts';
import { fromScratchCheck } from './from-scratch.ts';
import { groupByLengthCheck } from './group-by-length.ts';
import { halfPrecisionCheck } from './half-precision.ts';
import { modelCheck } from './model.ts';
import { negativeMetricCheck } from './negative-metric.ts';
import { nothingToDoCheck } from './nothing-to-do.ts';
import { nullThresholdCheck } from './null-threshold.ts';
import { predictionFileCheck } from './prediction-file.ts';
import { sameFileCheck } from './same-file.ts';
import { scheduleCheck } from './schedule.ts';
import { strideCheck } from './stride.ts';
import { trainingFileCheck } from './training-file.ts';

const checks: readonly ArgumentCheck[] = [
  nothingToDoCheck,
  modelCheck,
  fromScratchCheck,
  trainingFileCheck,
  evaluationFileCheck,
  predictionFileCheck,
  sameFileCheck,
  strideCheck,
  nullThresholdCheck,
  negativeMetricCheck,
  scheduleCheck,
  groupByLengthCheck,
  bestModelCheck,
  bestModelStepsCheck,
  earlyStoppingCheck,
  adapterCheck,
  halfPrecisionCheck,
];

/** What the arguments have against each other, `faulty` ones left out of it. */
export function checkTogether(args: QaArguments, faulty: ReadonlySet<string>): readonly ArgumentFinding[] {
  return checks.filter(({ reads }) => !reads.some((name) => faulty.has(name))).flatMap((check) => check.check(args));
}
