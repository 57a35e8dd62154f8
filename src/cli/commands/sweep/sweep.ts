import { basename, join, resolve } from 'node:path';
import { writeClusterSweep } from '../../../pipeline/cluster/write-cluster-sweep.ts';
import { planSweep, type Sweep } from '../../../pipeline/sweep/plan-sweep.ts';
import { readSweep, runSweep } from '../../../pipeline/sweep/run-sweep.ts';
import { readSweepFile } from '../../../pipeline/sweep/sweep-file.ts';
import { type SweepResults, writeSweepResults } from '../../../pipeline/sweep/sweep-results.ts';
import { queueSweep } from '../../../workbench/runs/queue-sweep.ts';
import { withStore } from '../../../workbench/with-store.ts';
import { watchWarnings } from '../../events/watch-run.ts';
import { exitCodes, type ExitCode } from '../../exit-codes.ts';
import { listenForStop } from '../../stop-requests.ts';
import { type Terminal, widthOf, writeLine } from '../../terminal/terminal.ts';
import type { RunCommand } from '../command.ts';
import { withOptions } from '../with-options.ts';
import { clusterOptions } from './cluster-options.ts';
import { declareSweep } from './declare-sweep.ts';
import { sweepTable } from './sweep-table.ts';
import { watchSweep } from './watch-sweep.ts';

/** Many runs that differ in some arguments, and which of them is best. */
export const run: RunCommand = (argv, terminal) =>
  withOptions(declareSweep(), argv, terminal, async (given, path) => {
    const sweep = await planSweep(await readSweepFile(path), path, given.output);
    const { emit } = watchWarnings(terminal.stderr);
    for (const { code, message, mend } of sweep.warnings)
      emit({ type: 'log', level: 'warning', code, message: `${message} ${mend}` });
    const cluster = clusterOptions(given);
    if (cluster !== null) {
      const { folder, ...options } = cluster;
      await writeClusterSweep(sweep, folder, options, emit);
      writeLine(
        terminal.stderr,
        `Written: ${folder} (${sweep.trials.length} trials); its README.md says how to submit them.`,
      );
      return exitCodes.ok.code;
    }
    if (given.queue) return queueTrials(sweep, given, terminal);
    if (!given.dryRun && !given.collect) return runTrials(sweep, given.json ?? false, terminal);
    const results = await readSweep(sweep);
    showResults(sweep, results, given.json ?? false, terminal);
    if (given.collect) {
      await writeSweepResults(sweep, results);
      tellWritten(sweep, terminal);
    }
    return exitCodes.ok.code;
  });

async function queueTrials(
  sweep: Sweep,
  given: { readonly project?: string | undefined; readonly dataFolder: string },
  { stderr }: Terminal,
): Promise<ExitCode> {
  const { project = basename(resolve(sweep.folder)) } = given;
  const dataFolder = resolve(given.dataFolder);
  const { length } = await withStore(dataFolder, (store) => queueSweep(store, dataFolder, sweep, project));
  writeLine(
    stderr,
    `Queued: ${length} runs in the project "${project}". The workbench runs them when it is next opened.`,
  );
  return exitCodes.ok.code;
}

async function runTrials(sweep: Sweep, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const watcher = watchSweep(sweep, terminal.stderr);
  const requests = listenForStop(() =>
    watcher.say('Stopping, with a checkpoint where training is under way. Ctrl-C again ends at once.'),
  );
  try {
    const { outcome, results } = await runSweep(sweep, { signal: requests.signal, emit: watcher.emit });
    watcher.end();
    showResults(sweep, results, json, terminal);
    tellWritten(sweep, terminal);
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

function showResults(sweep: Sweep, results: SweepResults, json: boolean, { stdout }: Terminal): void {
  if (json) writeLine(stdout, JSON.stringify(results, undefined, 2));
  else for (const line of sweepTable(sweep, results, widthOf(stdout))) writeLine(stdout, line);
}

function tellWritten({ folder }: Sweep, { stderr }: Terminal): void {
  for (const name of ['sweep_results.json', 'sweep_results.csv']) writeLine(stderr, `Written: ${join(folder, name)}`);
}
