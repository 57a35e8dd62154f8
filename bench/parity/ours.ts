/**
 * Our side of the comparison, for what the command line does not show:
 *
 *     ours.ts features ARGS FILE                  the features of the training and the validation file
 *     ours.ts order ARGS FILE                     the order of the training data in the first epoch
 *     ours.ts answer ARGS MODEL FILE [ADAPTER]    the logits of the validation file's features, and the answers
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { Example } from '../../src/dataset/example.ts';
import { resolveArguments } from '../../src/pipeline/arguments/resolve.ts';
import type { RunContext } from '../../src/pipeline/context.ts';
import { Judge } from '../../src/pipeline/judge.ts';
import { openModel } from '../../src/pipeline/model/open-model.ts';
import { Postprocess } from '../../src/pipeline/postprocess/postprocess.ts';
import { predictLogits } from '../../src/pipeline/predict-logits.ts';
import type { Feature } from '../../src/pipeline/preprocess/features/feature.ts';
import { Preprocess } from '../../src/pipeline/preprocess/preprocess.ts';
import { planRun } from '../../src/pipeline/process/plan/run-plan.ts';
import { epochSteps } from '../../src/pipeline/process/sampler/epoch-steps.ts';

const [command, argsFile, ...rest] = process.argv.slice(2);
const given = JSON.parse(await readFile(argsFile!, 'utf8')) as Record<string, unknown>;

switch (command) {
  case 'features': {
    const { preprocess } = await prepared({ do_train: true, do_eval: true });
    await write(rest[0]!, {
      train: shown(preprocess.trainFeatures, preprocess.trainExamples),
      validation: shown(preprocess.evalFeatures, preprocess.evalExamples),
    });
    break;
  }
  case 'order': {
    const { preprocess, context } = await prepared({ do_train: true, do_eval: false });
    const lengths = preprocess.trainFeatures.map(({ inputIds }) => inputIds.length);
    const { sampler } = planRun(context.args.training, lengths.length);
    await write(rest[0]!, epochSteps(lengths, sampler, 0).flat(2));
    break;
  }
  case 'answer': {
    const [model, file, adapter = null] = rest;
    const adapted = { use_lora: adapter !== null, adapter_name_or_path: adapter };
    const changes = { ...adapted, model_name_or_path: model, do_train: false, do_eval: true };
    const { preprocess, context } = await prepared(changes);
    const postprocess = new Postprocess(context);
    const runModel = await openModel(context.args, preprocess.tokenizer.vocabSize, context.emit);
    const predictor = await new Judge(context, preprocess, postprocess).open(runModel);
    const options = { ...preprocess.collateOptions, batchSize: context.args.training.perDeviceEvalBatchSize };
    const { evalExamples, evalFeatures } = preprocess;
    const { logits } = await predictLogits(predictor, evalFeatures, options, { ...context, stage: 'predict' });
    await predictor.dispose();
    await write(file!, {
      logits: logits.map(({ start, end }) => [[...start], [...end]]),
      answers: Object.fromEntries(
        postprocess.answers(evalExamples, evalFeatures, logits).map(({ id, prediction }) => [id, prediction]),
      ),
    });
    break;
  }
  default:
    throw new Error(`There is no command ${command ?? '(none)'}.`);
}

async function prepared(changes: Readonly<Record<string, unknown>>) {
  const { args } = resolveArguments({ ...given, ...changes }, { kind: 'file', path: argsFile! });
  const context: RunContext = { args, signal: new AbortController().signal, emit: () => undefined };
  const preprocess = new Preprocess(context);
  await preprocess.run();
  return { preprocess, context };
}

/** Features as the Python side writes them: offsets count code points. */
function shown(features: readonly Feature[], examples: readonly Example[]) {
  return features.map((feature) => {
    const { context } = examples[feature.exampleIndex]!;
    const before = (offset: number) => Array.from(context.slice(0, offset)).length;
    const tokens = [...feature.inputIds.keys()];
    return {
      input_ids: [...feature.inputIds],
      token_type_ids: [...feature.tokenTypeIds],
      start_positions: feature.startPosition,
      end_positions: feature.endPosition,
      example: feature.exampleIndex,
      offsets: tokens.map((token) => {
        const [from, to] = [feature.offsets[2 * token]!, feature.offsets[2 * token + 1]!];
        return from < 0 ? null : [before(from), before(to)];
      }),
    };
  });
}

async function write(path: string, value: unknown): Promise<void> {
  await writeFile(path, JSON.stringify(value));
}
