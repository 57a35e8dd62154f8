import { Argument, Command, Option } from '@commander-js/extra-typings';
import { runners } from '../../../pipeline/cluster/sweep-scripts.ts';
import { defaultDataFolder } from '../../../workbench/hosts/data-folder.ts';
import { wholeNumber } from '../../options/numbers.ts';
import { transformersOption } from '../../options/transformers-version.ts';

/** What the words behind `sweep` may be. */
export function declareSweep() {
  return new Command('spanwright sweep')
    .description(
      'Train with every combination of some arguments, or with some drawn at random, and tell which is best. Each trial is ' +
        'a run-qa with an output folder of its own. Called again, it goes on: what has finished is not run again.',
    )
    .addArgument(new Argument('<file>', 'the sweep, as JSON'))
    .option('-o, --output <folder>', 'where trials and results go; by default the output_dir of the file')
    .option('--dry-run', 'list the trials, and how far they are, and run none')
    .option('--collect', 'write the results of what has run so far, here or on a cluster, and run nothing')
    .option('--json', 'the results as JSON on standard output')
    .optionsGroup('In the workbench:')
    .option(
      '--queue',
      'put the trials into the queue of the workbench, which runs them when it is next opened; run nothing',
    )
    .option('--project <name>', 'the project that they go to, made where there is none (default: as the output folder)')
    .option('--data-folder <folder>', 'where the workbench keeps its data', defaultDataFolder())
    .optionsGroup('On a cluster:')
    .option(
      '--slurm <folder>',
      'write the sweep there as a job array of Slurm, with all that it reads, and run nothing',
    )
    .option('--kubernetes <folder>', 'the same as an indexed Job of Kubernetes')
    .addOption(
      new Option('--runner <program>', 'what trains there: Spanwright, or run_qa.py under accelerate')
        .choices(runners)
        .default('spanwright' as const),
    )
    .addOption(transformersOption())
    .option('--gpus <n>', 'graphics processors for each trial', wholeNumber(0), 0)
    .option('--image <name>', 'for Kubernetes: an image that has what trains')
    .option('--claim <name>', 'for Kubernetes: the volume claim that holds the folder (default: its name)')
    .addHelpText('after', example);
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
