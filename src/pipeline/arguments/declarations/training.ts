import type { ArgumentDeclarations } from '../declaration.ts';
import { batchDeclarations } from './training/batches.ts';
import { evaluationDeclarations } from './training/evaluation.ts';
import { hardwareDeclarations } from './training/hardware.ts';
import { optimizationDeclarations } from './training/optimization.ts';
import { reportingDeclarations } from './training/reporting.ts';
import { runDeclarations } from './training/run.ts';

/** `TrainingArguments` of the Trainer, early stopping, and what to compute on. */
export const trainingDeclarations = {
  ...runDeclarations,
  ...batchDeclarations,
  ...optimizationDeclarations,
  ...evaluationDeclarations,
  ...reportingDeclarations,
  ...hardwareDeclarations,
} as const satisfies ArgumentDeclarations;
