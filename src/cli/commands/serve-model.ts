import { Argument, Command, Option } from '@commander-js/extra-typings';
import { loopbackHosts } from '../../serve/listen.ts';
import { serveModel, usualModelPort } from '../../serve/model-server/serve-model.ts';
import { watchWarnings } from '../events/watch-run.ts';
import { exitCodes } from '../exit-codes.ts';
import { addAnsweringOptions, answeringOptions } from '../options/answering.ts';
import { modelIn } from '../options/model-folder.ts';
import { portNumber } from '../options/numbers.ts';
import { aborted, listenForStop } from '../stop-requests.ts';
import { writeLine } from '../terminal/terminal.ts';
import type { RunCommand } from './command.ts';
import { withOptions } from './with-options.ts';

/** A model that answers over HTTP, until Ctrl-C. */
export const run: RunCommand = (argv, terminal) =>
  withOptions(declare(), argv, terminal, async ({ port, host, adapter, ...given }, model) => {
    const source = await modelIn({ ...(model !== undefined && { model }), ...(adapter !== undefined && { adapter }) });
    const { emit } = watchWarnings(terminal.stderr);
    const stop = listenForStop(() => writeLine(terminal.stderr, 'Closing; questions that wait are answered first.'));
    try {
      const serving = await serveModel(source, { ...answeringOptions(given), port: port ?? null, host, emit });
      writeLine(terminal.stdout, `The model answers at ${serving.url}/answer`);
      await aborted(stop.signal);
      await serving.close();
    } finally {
      stop.dispose();
    }
    return exitCodes.ok.code;
  });

function declare() {
  const command = new Command('spanwright serve-model')
    .description(
      'Answer questions over HTTP, on this machine alone, until Ctrl-C. Questions that come together are computed ' +
        'together; a long context is read in windows.',
    )
    .option('--adapter <folder>', 'a LoRA adapter to put on it')
    .option(
      '--port <number>',
      `the port to listen on; by default ${usualModelPort}, or another where that is taken`,
      portNumber,
    )
    .addOption(
      new Option('--host <address>', 'which of this machine’s own addresses')
        .choices(loopbackHosts)
        .default('127.0.0.1' as const),
    );
  return addAnsweringOptions(command)
    .addHelpText('after', example)
    .addArgument(new Argument('[model]', 'the folder of a model, whole or an adapter'));
}

const example = `
Ask it:
  curl -s http://127.0.0.1:${usualModelPort}/answer -H 'Content-Type: application/json' \\
    -d '{"question": "Who was seen?", "context": "Mrs Delgado was seen at noon.", "top_k": 3}'
A list of questions is answered by a list. GET /health and /model tell how it is and what it is.
`;
