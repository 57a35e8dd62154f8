import { Argument, Command } from '@commander-js/extra-typings';
import { planSweep, type Sweep } from '../../../pipeline/sweep/plan-sweep.ts';
import { readSweep, runSweep } from '../../../pipeline/sweep/run-sweep.ts';
import { readSweepFile } from '../../../pipeline/sweep/sweep-file.ts';
import { watchWarnings } from '../../events/watch-run.ts';
import { exitCodes, type ExitCode } from '../../exit-codes.ts';
import { listenForStop } from '../../stop-requests.ts';
import { type Terminal, widthOf, writeLine } from '../../terminal/terminal.ts';
import type { RunCommand } from '../command.ts';
import { withOptions } from '../with-options.ts';
import { sweepTable } from './sweep-table.ts';
import { watchSweep } from './watch-sweep.ts';

/** Many runs that differ in some arguments, and which of them is best. */
export const run: RunCommand = (argv, terminal) =>
  withOptions(declare(), argv, terminal, async (given, path) => {
    const sweep = await planSweep(await readSweepFile(path), path, given.output);
    const { emit } = watchWarnings(terminal.stderr);
    for (const { code, message, mend } of sweep.warnings)
      emit({ type: 'log', level: 'warning', code, message: `${message} ${mend}` });
    if (!given.dryRun) return runTrials(sweep, given.json ?? false, terminal);
    const results = await readSweep(sweep);
    for (const line of sweepTable(sweep, results, widthOf(terminal.stdout))) writeLine(terminal.stdout, line);
    return exitCodes.ok.code;
  });

function declare() {
  return new Command('spanwright sweep')
    .description(
      'Train with every combination of some arguments, or with some drawn at random, and tell which is best. Each trial is ' +
        'a run-qa with an output folder of its own. Called again, it goes on: what has finished is not run again.',
    )
    .addArgument(new Argument('<file>', 'the sweep, as JSON'))
    .option('-o, --output <folder>', 'where trials and results go; by default the output_dir of the file')
    .option('--dry-run', 'list the trials, and how far they are, and run none')
    .option('--json', 'the results as JSON on standard output')
    .addHelpText('after', example);
}

async function runTrials(sweep: Sweep, json: boolean, { stdout, stderr }: Terminal): Promise<ExitCode> {
  const watcher = watchSweep(sweep, stderr);
  const requests = listenForStop(() =>
    watcher.say('Stopping, with a checkpoint where training is under way. Ctrl-C again ends at once.'),
  );
  try {
    const { outcome, results } = await runSweep(sweep, { signal: requests.signal, emit: watcher.emit });
    watcher.end();
    if (json) writeLine(stdout, JSON.stringify(results, undefined, 2));
    else for (const line of sweepTable(sweep, results, widthOf(stdout))) writeLine(stdout, line);
    writeLine(stderr, `Written: ${sweep.folder}/sweep_results.json, ${sweep.folder}/sweep_results.csv`);
    if (outcome === 'stopped') {
      watcher.say('Stopped. The same command goes on from here.');
      return exitCodes.stopped.code;
    }
    return results.best === null ? exitCodes.failed.code : exitCodes.ok.code;
  } finally {
    watcher.end();
    requests.dispose();
  }
}

const example = `
The file:
  {
    "arguments": "args.json",            or an object of arguments
    "output_dir": "sweeps/first",
    "method": "random",                  or grid, of lists alone
    "runs": 12,
    "parameters": {
      "learning_rate": { "min": 1e-5, "max": 1e-3, "scale": "log" },
      "per_device_train_batch_size": [8, 16]
    },
    "seeds": [42, 43],
    "metric": "eval_f1",
    "early_stopping": { "rule": "median", "min_trials": 3, "min_step": 100 }
  }
A trial is stopped early where its best evaluation so far is worse than the median of what the others had averaged by
that step. It ends with 1 where no trial has finished.
`;
