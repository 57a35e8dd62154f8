import { join, resolve } from 'node:path';
import { Argument, Command } from '@commander-js/extra-typings';
import { bringHome } from '../../workbench/runs/bring-home/bring-home.ts';
import { findTrials } from '../../workbench/runs/bring-home/find-trials.ts';
import { defaultDataFolder } from '../../workbench/hosts/data-folder.ts';
import { withStore } from '../../workbench/with-store.ts';
import { exitCodes } from '../exit-codes.ts';
import { UsageFailure } from '../failures/usage-failure.ts';
import { writeLine } from '../terminal/terminal.ts';
import type { RunCommand } from './command.ts';
import { withOptions } from './with-options.ts';

/** A run that was trained elsewhere, among those of the workbench. */
export const run: RunCommand = (argv, terminal) =>
  withOptions(declare(), argv, terminal, async (given, folder) => {
    const trials = await findTrials(folder);
    if (trials.length > 1 && (given.name !== undefined || given.arguments !== undefined))
      throw new UsageFailure(
        `${folder} is a sweep: --name and --arguments are of one run.`,
        `Name one of its trials: ${join(folder, 'trials')}.`,
      );
    const options = { name: given.name ?? null, argumentsFile: given.arguments ?? null };
    await withStore(resolve(given.dataFolder), async (store) => {
      for (const { path, project } of trials) {
        const home = await bringHome(store, resolve(given.dataFolder), path, {
          ...options,
          project: given.project ?? project,
        });
        writeLine(terminal.stdout, `Brought home: "${home.name}" in the project "${home.project}".`);
      }
    });
    return exitCodes.ok.code;
  });

function declare() {
  return new Command('spanwright import-run')
    .description(
      'Bring a run that was trained elsewhere home into the workbench: its curves, scores, data and model. Of a sweep, every ' +
        'trial that has finished. The workbench must be closed meanwhile.',
    )
    .addArgument(
      new Argument(
        '<folder>',
        'what "export --for-cluster" or "sweep" wrote, or the output_dir of run_qa.py or run-qa',
      ),
    )
    .option('--project <name>', 'where it goes; made where there is none of that name (default: as the folder)')
    .option('--name <name>', 'what the run is to be called (default: as the folder)')
    .option('--arguments <file>', 'its arguments, where the folder does not say')
    .option('--data-folder <folder>', 'where the workbench keeps its data', defaultDataFolder());
}
