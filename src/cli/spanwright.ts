#!/usr/bin/env node
import { exitCodes } from './exit-codes.ts';
import { reportFailure } from './failures/report-failure.ts';
import { main } from './main.ts';
import { tellReaderGone } from './terminal/reader-gone.ts';

let readerGone = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    if (readerGone) return;
    readerGone = true;
    // Whoever read has seen enough. A command that has something to save listens; all others end here.
    if (!tellReaderGone()) process.exit(exitCodes.ok.code);
  });
}

process.on('uncaughtException', (error) => {
  process.exit(reportFailure(error, process.stderr, process.argv.includes('--debug')));
});

process.exitCode = await main(process.argv.slice(2), process);
