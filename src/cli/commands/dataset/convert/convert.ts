import { Argument, Command, Option } from '@commander-js/extra-typings';
import { convertDataset } from '../../../../dataset/convert.ts';
import { writers } from '../../../../dataset/export/registry.ts';
import { writerFor } from '../../../../dataset/export/write-dataset.ts';
import { formats } from '../../../../dataset/formats/registry.ts';
import { readMapping } from '../../../../dataset/mapping/read-mapping.ts';
import { openDataset } from '../../../../dataset/open-dataset.ts';
import { RowReport } from '../../../../dataset/row-report.ts';
import { encodings } from '../../../../dataset/sources/encoding.ts';
import { exitCodes } from '../../../exit-codes.ts';
import { UsageFailure } from '../../../failures/usage-failure.ts';
import { writeLine } from '../../../terminal/terminal.ts';
import type { RunCommand } from '../../command.ts';
import { withOptions } from '../../with-options.ts';
import { conversionJson, describeInput, showConversion } from './show-conversion.ts';
import { showProposal } from './show-proposal.ts';

/** Says what a file is, then writes it in another form; or suggests how its fields could be mapped. */
export const run: RunCommand = (argv, terminal) =>
  withOptions(declare(), argv, terminal, async (given, path) => {
    const mapping = given.map === undefined ? undefined : await readMapping(given.map);
    const input = await openDataset(path, { format: given.from, mapping, encoding: given.encoding });
    writeLine(terminal.stderr, describeInput(input));
    if (given.propose) return showProposal(input, terminal);
    if (given.output === undefined) {
      throw new UsageFailure(
        'It is not said where to write.',
        'Add "-o FILE", or --propose to see how fields could be mapped.',
      );
    }
    const writer = writerFor(given.output, given.format);
    const rows = given.report === undefined ? undefined : new RowReport(given.report);
    const done = await convertDataset(input, given.output, writer, rows);
    rows?.close();
    if (given.json)
      writeLine(terminal.stdout, JSON.stringify(conversionJson(input, given.output, writer, done), null, 2));
    showConversion(given.output, writer, done, terminal.stderr);
    return done.written > 0 ? exitCodes.ok.code : exitCodes.failed.code;
  });

function declare() {
  return new Command('spanwright dataset convert')
    .description('Bring question-answering data of any form into another. Nothing is dropped in silence.')
    .addArgument(new Argument('<file>', 'JSON, JSON Lines, CSV, TSV or Parquet; text also in gzip'))
    .option(
      '-o, --output <file>',
      'where to write it; its name says the form (.json .jsonl .csv .tsv .parquet, and .gz)',
    )
    .addOption(
      new Option('--format <form>', 'the form to write, where the name is not to say it').choices(
        writers.map(({ name }) => name),
      ),
    )
    .addOption(
      new Option('--from <format>', 'what the file is, where that is not to be recognised').choices(
        formats.map(({ name }) => name),
      ),
    )
    .option('--map <file>', 'a mapping that says which field is what, for files of no known format')
    .option('--propose', 'write a mapping to stdout, to be corrected and given with --map')
    .addOption(new Option('--encoding <name>', 'what the text is in, where it has no mark').choices(encodings))
    .option('--report <file>', 'list there all rows set aside or to be looked at, a JSON object a line')
    .option('--json', 'say on stdout what was done, as JSON');
}
