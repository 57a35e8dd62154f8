import { basename, join, resolve } from 'node:path';
import type { Example } from '../../dataset/example.ts';
import { writeTextFile } from '../../dataset/files/text-file.ts';
import type { SpanLogits } from '../../engine/batch.ts';
import type { RunContext } from '../context.ts';
import { advise } from './advice/advise.ts';
import type { Advice } from './advice/advice.ts';
import { dataObservations } from './advice/data-observations.ts';
import { describeAdvice } from './advice/describe-advice.ts';
import type { Observations } from './advice/observations.ts';
import { bestAnswerThreshold } from './metrics/best-answer-threshold.ts';
import { isLabelled } from './metrics/gold.ts';
import { questionScores } from './metrics/question-scores.ts';
import { runMetrics, type Split } from './metrics/run-metrics.ts';
import { cardArguments } from './model-card/card-arguments.ts';
import { modelCard, type ModelCard } from './model-card/model-card.ts';
import { predictionFiles } from './results/prediction-files.ts';
import { writeResults, type ResultSplit } from './results/write-results.ts';
import type { QuestionAnswers } from './search/answers.ts';
import { searchAnswers } from './search/search-answers.ts';
import type { AnswerWindow } from './search/search-window.ts';

/** What the run showed, as far as the arguments do not say it. */
export interface RunFindings extends Pick<Observations, 'curve' | 'metrics' | 'preprocessing' | 'longestModelInput'> {
  /** Empty where the run did not train. */
  readonly training: readonly Example[];
  /** With an answer to each; absent where there was no validation. */
  readonly validation?:
    { readonly examples: readonly Example[]; readonly answers: readonly QuestionAnswers[] } | undefined;
}

/** What the model card says, as far as the arguments do not say it. */
export type ModelFacts = Pick<ModelCard, 'architecture' | 'baseModel' | 'data' | 'metrics'>;

/** From the model's logits to answers, scores, files and advice. */
export class Postprocess {
  readonly #context: RunContext;

  constructor(context: RunContext) {
    this.#context = context;
  }

  /** The best answers to each example, in their order; one pair of logits a feature, each as long as the feature. */
  answers(
    examples: readonly Example[],
    features: readonly AnswerWindow[],
    logits: readonly SpanLogits[],
  ): QuestionAnswers[] {
    return searchAnswers(examples, features, logits, this.#context.args.data);
  }

  /** The metrics of a split under the names of `run_qa.py`; where nothing is labelled, only how many windows there were. */
  metrics(
    split: Split,
    examples: readonly Example[],
    answers: readonly QuestionAnswers[],
    windows: number,
  ): Record<string, number> {
    const { version2WithNegative, maxEvalSamples, maxPredictSamples } = this.#context.args.data;
    const most = (split === 'eval' ? maxEvalSamples : maxPredictSamples) ?? windows;
    return runMetrics(examples, answers, { split, version2WithNegative, windows: Math.min(most, windows) });
  }

  /** Writes `<split>_predictions.json` and its companions to the output folder. Throws a `Failure` where it cannot. */
  async writePredictions(split: Split, answers: readonly QuestionAnswers[]): Promise<void> {
    for (const { name, text } of predictionFiles(split, answers)) {
      await writeTextFile(join(this.#context.args.training.outputDir, name), text);
    }
  }

  /** Writes `<split>_results.json` and merges it into `all_results.json`. Throws a `Failure` where it cannot. */
  async writeResults(split: ResultSplit, metrics: Readonly<Record<string, number>>): Promise<void> {
    await writeResults(this.#context.args.training.outputDir, split, metrics);
  }

  /** What to change next time, the gravest first; also told to the listener. */
  advise({ training, validation, ...findings }: RunFindings): Advice[] {
    const { data, training: trainingArguments, lora } = this.#context.args;
    const judged = validation && isLabelled(validation.examples) ? validation : undefined;
    const advice = advise({
      ...findings,
      settings: { ...data, ...trainingArguments, ...lora },
      data: dataObservations(training, judged?.examples ?? []),
      scores: judged && questionScores(judged.examples, judged.answers, data.version2WithNegative),
      bestThreshold:
        judged && data.version2WithNegative ? bestAnswerThreshold(judged.examples, judged.answers) : undefined,
    });
    for (const one of advice) {
      const level = one.severity === 'info' ? 'info' : 'warning';
      this.#context.emit({ type: 'log', level, code: `advice-${one.rule}`, message: describeAdvice(one) });
    }
    return advice;
  }

  /** The model card, named after the output folder. */
  modelCard(facts: ModelFacts): string {
    const { args } = this.#context;
    return modelCard({
      ...facts,
      name: basename(resolve(args.training.outputDir)),
      isAdapter: args.lora.useLora,
      version2WithNegative: args.data.version2WithNegative,
      nullScoreDiffThreshold: args.data.nullScoreDiffThreshold,
      changedArguments: cardArguments(args),
    });
  }

  /** Writes the model card as `README.md` of the output folder. Throws a `Failure` where it cannot. */
  async writeModelCard(facts: ModelFacts): Promise<void> {
    await writeTextFile(join(this.#context.args.training.outputDir, 'README.md'), this.modelCard(facts));
  }
}
