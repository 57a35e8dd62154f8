import { type Comparison, compareAnswers } from '../postprocess/compare/compare-answers.ts';
import type { Predictions } from '../postprocess/metrics/gold.ts';
import { isLabelled } from '../postprocess/metrics/gold.ts';
import type { QuestionAnswers } from '../postprocess/search/answers.ts';
import type { TrainingArguments } from '../arguments/qa-arguments.ts';
import type { Example } from '../../dataset/example.ts';
import type { EmitEvent } from '../../shared/events.ts';
import { Failure } from '../../shared/failure.ts';
import { cleanFile } from '../preprocess/clean-file.ts';
import { findModel, type ModelSource } from './model-source.ts';
import { type AnsweringOptions, type AnsweringRun, QuestionAnswerer } from './question-answerer.ts';

export interface CompareModelsOptions extends AnsweringOptions, Pick<TrainingArguments, 'device' | 'threads'> {
  /** Model folders; either may be an adapter's, and a tuned one whose base is not to be found is put on `base`. */
  readonly base: string;
  readonly tuned: string;
  /** Questions with gold answers, in SQuAD format. */
  readonly testFile: string;
  /** Only the first so many questions; null for all. */
  readonly maxPredictSamples: number | null;
}

/** Two models' answers to the same questions, in the order of these. */
export interface AskedModels {
  readonly examples: readonly Example[];
  readonly base: readonly QuestionAnswers[];
  readonly tuned: readonly QuestionAnswers[];
}

/**
 * Lets two models answer the same questions, one after the other. The file is cleaned as a run's is, so that the scores
 * are those that a run gives.
 */
export async function askModels(options: CompareModelsOptions, run: AnsweringRun): Promise<AskedModels> {
  const base = await findModel(options.base);
  const tuned = await findModel(options.tuned, base.adapter === null ? base.model : undefined);
  const cleaned = await cleanFile(options.testFile, run.emit);
  const examples = cleaned.examples.slice(0, options.maxPredictSamples ?? undefined);
  requireGold(examples, options.testFile);
  if (!options.version2WithNegative) reportUnanswerable(examples, options.testFile, run.emit);
  const ofBase = await answersOf(base, examples, options, run);
  return { examples, base: ofBase, tuned: await answersOf(tuned, examples, options, run) };
}

/** Holds their answers side by side. */
export function compareAsked({ examples, base, tuned }: AskedModels): Comparison {
  const asked = examples.map(({ id, question, answers }) => ({
    id,
    question,
    goldAnswers: answers.map(({ text }) => text),
  }));
  const predictionsOf = (answers: readonly QuestionAnswers[]): Predictions =>
    new Map(answers.map(({ id, prediction }) => [id, prediction]));
  return compareAnswers(asked, predictionsOf(base), predictionsOf(tuned));
}

export async function compareModels(options: CompareModelsOptions, run: AnsweringRun): Promise<Comparison> {
  return compareAsked(await askModels(options, run));
}

async function answersOf(
  source: ModelSource,
  examples: readonly Example[],
  options: CompareModelsOptions,
  run: AnsweringRun,
): Promise<QuestionAnswers[]> {
  run.emit({ type: 'stage', stage: 'predict', state: 'started' });
  run.emit({ type: 'log', level: 'info', code: 'model', message: describeSource(source) });
  const answerer = await QuestionAnswerer.open(source, options, run);
  try {
    return await answerer.answer(options.testFile, examples, options, run);
  } finally {
    await answerer.dispose();
    run.emit({ type: 'stage', stage: 'predict', state: 'finished' });
  }
}

function reportUnanswerable(examples: readonly Example[], path: string, emit: EmitEvent): void {
  const count = examples.filter(({ answers }) => answers.length === 0).length;
  if (count === 0) return;
  const message = `${path}: of ${examples.length} questions, ${count} have no answer, but the models must give one: see version_2_with_negative.`;
  emit({ type: 'log', level: 'warning', code: 'version-2-flag', message });
}

function describeSource({ model, adapter }: ModelSource): string {
  return adapter === null ? `Model: ${model}` : `Model: ${model} with the adapter ${adapter}`;
}

function requireGold(examples: readonly Example[], path: string): void {
  if (isLabelled(examples)) return;
  throw new Failure({
    code: 'no-gold-answers',
    message: `${path}: no question has a gold answer to compare with.`,
    mend: 'Give a file with answers, or use "spanwright predict" to see what a model answers.',
  });
}
