import { Argument, Command } from '@commander-js/extra-typings';
import { countOf } from '../../../../dataset/checks/text/count.ts';
import type { DocumentText } from '../../../../dataset/documents/document.ts';
import { readDocument } from '../../../../dataset/documents/read-document.ts';
import { writeTextFile } from '../../../../dataset/files/text-file.ts';
import { describeFailure, Failure } from '../../../../shared/failure.ts';
import { exitCodes } from '../../../exit-codes.ts';
import { writeLine } from '../../../terminal/terminal.ts';
import type { RunCommand } from '../../command.ts';
import { withOptions } from '../../with-options.ts';
import { toContexts } from './to-contexts.ts';

/** Reads documents into contexts in SQuAD format, each yet without a question; what cannot be read is named. */
export const run: RunCommand = (argv, { stdout, stderr }) =>
  withOptions(declare(), argv, { stdout, stderr }, async ({ output }, paths) => {
    const documents: DocumentText[] = [];
    for (const path of paths) {
      try {
        const document = await readDocument(path);
        documents.push(document);
        writeLine(
          stderr,
          `${path}: ${[`${countOf(document.paragraphs.length, 'paragraph')}.`, ...document.notes].join(' ')}`,
        );
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        writeLine(stderr, describeFailure(error));
      }
    }
    if (documents.length === 0) return exitCodes.failed.code;
    const json = JSON.stringify(toContexts(documents), null, 1);
    if (output === undefined) writeLine(stdout, json);
    else await writeTextFile(output, `${json}\n`);
    return documents.length === paths.length ? exitCodes.ok.code : exitCodes.failed.code;
  });

function declare() {
  return new Command('spanwright dataset documents')
    .description('Read documents into paragraphs, as contexts in SQuAD format about which questions can be written.')
    .addArgument(new Argument('<files...>', 'PDF, Word (.docx), HTML, Markdown or plain text'))
    .option('-o, --output <file>', 'where to write them (to stdout where left out)');
}
