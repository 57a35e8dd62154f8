import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Command } from '@commander-js/extra-typings';
import { openBrowser } from '../../serve/open-browser.ts';
import { serve } from '../../serve/serve.ts';
import { defaultDataFolder } from '../../workbench/hosts/data-folder.ts';
import { exitCodes } from '../exit-codes.ts';
import { portNumber } from '../options/numbers.ts';
import { aborted, listenForStop } from '../stop-requests.ts';
import { writeLine } from '../terminal/terminal.ts';
import type { RunCommand } from './command.ts';
import { withOptions } from './with-options.ts';

/** The workbench in a browser, until Ctrl-C. */
export const run: RunCommand = (argv, terminal) => {
  const command = new Command('spanwright serve')
    .description(
      'Serve the workbench to a browser on this machine. Another machine reaches it through a tunnel: ' +
        'ssh -L PORT:127.0.0.1:PORT. Ctrl-C ends it; runs that train write a checkpoint first.',
    )
    .option('--port <number>', 'the port to listen on; by default 8417, or another where that is taken', portNumber)
    .option('--data-folder <folder>', 'where projects, runs and models are kept', defaultDataFolder())
    .option('--no-open', 'do not open the browser');
  return withOptions(command, argv, terminal, async ({ port, dataFolder, open }) => {
    const serving = await serve({ dataFolder: resolve(dataFolder), port: port ?? null });
    const stop = listenForStop(() => writeLine(terminal.stderr, 'Closing; what trains writes a checkpoint first.'));
    try {
      const tell = async () => {
        const link = serving.newLink(await serving.firstPath());
        writeLine(terminal.stdout, `The workbench is at ${link}`);
        return link;
      };
      const link = await tell();
      if (open) openBrowser(link);
      const lines = process.stdin.isTTY ? createInterface(process.stdin).on('line', () => void tell()) : null;
      // In this mode the terminal's Ctrl-C comes here.
      lines?.on('SIGINT', () => process.emit('SIGINT'));
      await aborted(stop.signal);
      lines?.close();
    } finally {
      await serving.close();
      stop.dispose();
    }
    return exitCodes.ok.code;
  });
};
