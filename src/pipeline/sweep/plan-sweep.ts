import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../../shared/failure.ts';
import { findArgument } from '../arguments/all-arguments.ts';
import { readArgumentsFile } from '../arguments/arguments-file.ts';
import type { ArgumentFinding } from '../arguments/finding.ts';
import type { ArgumentOrigin } from '../arguments/origin.ts';
import type { QaArguments } from '../arguments/qa-arguments.ts';
import { resolveArguments } from '../arguments/resolve.ts';
import { serializeArguments } from '../arguments/serialize.ts';
import { type Configuration, configurationsOf } from './configurations.ts';
import type { MedianRule, SweepFile } from './sweep-file.ts';
import { trialName } from './trial-name.ts';

/** One run of a sweep. */
export interface Trial {
  /** Also the name of its folder. */
  readonly name: string;
  /** Trials of one configuration differ in their seed alone. */
  readonly configuration: Configuration;
  /** Null where the sweep says nothing of seeds. */
  readonly seed: number | null;
  readonly args: QaArguments;
}

export interface Sweep {
  /** Holds `trials/`, `arguments/` and the results. */
  readonly folder: string;
  readonly metric: string;
  readonly goal: 'maximize' | 'minimize';
  readonly earlyStopping: MedianRule | null;
  readonly trials: readonly Trial[];
  /** Each once, however many trials it is about. */
  readonly warnings: readonly ArgumentFinding[];
}

/** What each trial has of its own. */
const ofTheTrial = ['output_dir', 'overwrite_output_dir', 'resume_from_checkpoint', 'seed'];

/**
 * The trials of a sweep, every one with arguments that can be run.
 *
 * @param path where the file was read, for messages
 * @throws ArgumentsFailure with every problem of the first trial that cannot be run; Failure
 */
export async function planSweep(file: SweepFile, path: string, output: string | undefined): Promise<Sweep> {
  const folder = output ?? file.output_dir;
  if (folder === undefined) throw noOutput();
  for (const name of Object.keys(file.parameters)) if (ofTheTrial.includes(name)) throw notAParameter(name);
  const base = typeof file.arguments === 'string' ? await readArgumentsFile(file.arguments) : file.arguments;
  const origin = { kind: 'file', path } as const;
  const seeds = file.seeds ?? [null];
  const planned = configurationsOf(file).flatMap((configuration) => seeds.map((seed) => ({ configuration, seed })));
  const warned = new Map<string, ArgumentFinding>();
  const trials = planned.map(({ configuration, seed }, index) => {
    const values = { ...configuration, ...(seed !== null && { seed }) };
    const name = trialName(differing(values, planned), index, planned.length);
    const { args, warnings } = argumentsOf(base, values, join(folder, 'trials', name), origin);
    requireMetric(args, file);
    for (const warning of warnings) warned.set(warning.message, warning);
    return { name, configuration, seed, args };
  });
  return {
    folder,
    metric: file.metric,
    goal: file.goal ?? (file.metric.endsWith('loss') ? 'minimize' : 'maximize'),
    earlyStopping: file.early_stopping ?? null,
    trials,
    warnings: [...warned.values()],
  };
}

/** Of a trial's values those that are not the same in all configurations, and its seed. */
function differing(
  values: Configuration,
  planned: readonly { readonly configuration: Configuration }[],
): Configuration {
  const isSame = (name: string) =>
    planned.every(({ configuration }) => isDeepStrictEqual(configuration[name], values[name]));
  return Object.fromEntries(Object.entries(values).filter(([name]) => name === 'seed' || !isSame(name)));
}

/** As `run-qa` takes them in a file. */
export function argumentsOfTrial({ args }: Trial): Readonly<Record<string, unknown>> {
  return serializeArguments(args, { onlyChanged: true });
}

function argumentsOf(
  base: Readonly<Record<string, unknown>>,
  values: Configuration,
  outputDir: string,
  origin: ArgumentOrigin,
) {
  const own = { output_dir: outputDir, overwrite_output_dir: false, resume_from_checkpoint: null };
  // One argument may be written under several names; a parameter goes before whatever the base calls it.
  const entries = [base, values, own].flatMap((given) =>
    Object.entries(given).map(([name, value]) => [findArgument(name)?.name ?? name, value] as const),
  );
  return resolveArguments(Object.fromEntries(entries), origin);
}

function requireMetric({ training }: QaArguments, { metric, early_stopping: rule }: SweepFile): void {
  if (metric.startsWith('eval_') && !training.doEval)
    throw new Failure({
      code: 'sweep-without-evaluation',
      message: `Trials are compared by ${metric}, but none is evaluated.`,
      mend: 'Add "do_eval": true and a validation_file to its arguments.',
    });
  if (rule && training.evalStrategy === 'no')
    throw new Failure({
      code: 'early-stopping-without-evaluation',
      message: 'Trials are to be stopped early, but none is evaluated on the way.',
      mend: 'Add "eval_strategy": "steps" and eval_steps to its arguments, or leave early_stopping out.',
    });
}

function noOutput(): Failure {
  return new Failure({
    code: 'sweep-without-output',
    message: 'There is no folder for the trials of the sweep.',
    mend: 'Name one with -o, or as output_dir in the file.',
  });
}

function notAParameter(name: string): Failure {
  return new Failure({
    code: 'not-a-parameter',
    message: `${name} cannot be a parameter of a sweep: each trial has its own.`,
    mend: name === 'seed' ? 'List seeds as "seeds".' : 'Leave it out.',
  });
}
