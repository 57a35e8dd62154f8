import { parseCommandLine } from '../../../pipeline/arguments/command-line.ts';
import { formatHelp } from '../../../pipeline/arguments/format-help.ts';
import { runQa } from '../../../pipeline/run-qa.ts';
import { Failure } from '../../../shared/failure.ts';
import { streamRun, watchRun } from '../../events/watch-run.ts';
import { exitCodes } from '../../exit-codes.ts';
import { listenForStop } from '../../stop-requests.ts';
import { widthOf } from '../../terminal/terminal.ts';
import type { RunCommand } from '../command.ts';
import { resumeLine } from './resume-line.ts';

/** Trains, evaluates and predicts by the arguments of Hugging Face's run_qa.py. */
export const run: RunCommand = async (argv, terminal) => {
  const { stdout, stderr } = terminal;
  const json = argv.includes('--json');
  const words = argv.filter((word) => word !== '--json');
  const watcher = json ? streamRun(stdout, stderr) : watchRun(stdout);
  try {
    const asked = await parseCommandLine(words);
    if (asked.kind === 'help') {
      stdout.write(formatHelp(asked.level, Math.min(widthOf(stdout), 120)));
      stdout.write(jsonHelp);
      return exitCodes.ok.code;
    }
    for (const { code, message, mend } of asked.warnings)
      watcher.emit({ type: 'log', level: 'warning', code, message: `${message} ${mend}` });
    const requests = listenForStop(() =>
      watcher.say('Stopping, with a checkpoint where training is under way. Ctrl-C again ends at once.'),
    );
    try {
      const result = await runQa(asked.args, { signal: requests.signal, emit: watcher.emit });
      if (result.outcome === 'finished') return exitCodes.ok.code;
      if (result.checkpoint === null) watcher.say('Stopped. No training was under way, so there is no new checkpoint.');
      else watcher.say(`To go on: ${resumeLine(words, result.checkpoint)}`);
      return exitCodes.stopped.code;
    } finally {
      requests.dispose();
    }
  } catch (error) {
    if (json && error instanceof Failure) {
      const { code, message, mend } = error;
      watcher.emit({ type: 'log', level: 'error', code, message: `${message} ${mend}` });
    }
    throw error;
  } finally {
    watcher.end();
  }
};

const jsonHelp = `
Output
  --json
      Write each event of the run as a line of JSON instead of text.
`;
