import { basename, resolve } from 'node:path';
import type { QaArguments } from './arguments/qa-arguments.ts';
import type { RunContext } from './context.ts';
import type { Judgement } from './judge.ts';
import type { RunModel } from './model/open-model.ts';
import type { Advice } from './postprocess/advice/advice.ts';
import { cardData } from './postprocess/model-card/card-data.ts';
import type { CardData } from './postprocess/model-card/model-card.ts';
import type { ModelFacts, Postprocess } from './postprocess/postprocess.ts';
import type { Preprocess } from './preprocess/preprocess.ts';
import type { Trained } from './train.ts';

/** What a finished run hands to its report. */
export interface ReportParts {
  readonly preprocess: Preprocess;
  readonly postprocess: Postprocess;
  readonly runModel: RunModel;
  readonly trained: Trained | undefined;
  readonly evaluated: Judgement | undefined;
  /** What `all_results.json` holds. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Further figures that only the advice looks at. */
  readonly measured: Readonly<Record<string, number>>;
}

/** Writes the model card of a trained model, and draws the advice from what the run showed. */
export async function report({ args }: RunContext, parts: ReportParts): Promise<Advice[]> {
  const { preprocess, postprocess, runModel, trained, evaluated, metrics, measured } = parts;
  if (trained)
    await postprocess.writeModelCard({
      architecture: runModel.model.architecture.modelType,
      baseModel: baseModelOf(args.model.modelNameOrPath),
      data: dataOf(args, preprocess),
      metrics,
    });
  return postprocess.advise({
    curve: trained?.state.log_history ?? [],
    metrics: { ...metrics, ...measured },
    preprocessing: preprocess.statistics.train ?? preprocess.statistics.eval,
    longestModelInput: preprocess.longestModelInput,
    training: preprocess.trainExamples,
    validation: evaluated && { examples: preprocess.evalExamples, answers: evaluated.answers },
  });
}

function dataOf({ data, training }: QaArguments, preprocess: Preprocess): CardData[] {
  const { trainExamples, evalExamples, predictExamples } = preprocess;
  const files = [
    { role: 'training', path: training.doTrain ? data.trainFile : null, examples: trainExamples },
    { role: 'validation', path: training.doEval ? data.validationFile : null, examples: evalExamples },
    { role: 'test', path: training.doPredict ? data.testFile : null, examples: predictExamples },
  ] as const;
  return files.flatMap(({ role, path, examples }) => (path === null ? [] : [cardData(role, path, examples)]));
}

/** Of a folder on this machine its name alone: the card goes where the model goes. */
function baseModelOf(path: string | null): ModelFacts['baseModel'] {
  return path === null ? null : { name: basename(resolve(path)), hubId: null };
}
