import type { OpenedDataset } from '../../../../dataset/open-dataset.ts';
import { Failure } from '../../../../shared/failure.ts';
import { exitCodes, type ExitCode } from '../../../exit-codes.ts';
import { layOutTable } from '../../../terminal/table.ts';
import { widthOf, writeLine, type Terminal } from '../../../terminal/terminal.ts';

/**
 * The file's fields with samples on stderr, the mapping that they suggest on stdout.
 *
 * @throws Failure where no field reads like a question or a context
 */
export function showProposal(input: OpenedDataset, { stdout, stderr }: Terminal): ExitCode {
  const columns = [
    { heading: 'field' },
    { heading: 'type' },
    { heading: 'filled', align: 'right' as const },
    { heading: 'samples', shrinks: true },
  ];
  const rows = input
    .fields()
    .map(({ path, types, fill, samples }) => [
      path,
      types.join(', '),
      `${Math.round(fill * 100)} %`,
      samples.join(' | '),
    ]);
  for (const line of layOutTable(columns, rows, widthOf(stderr))) writeLine(stderr, line);
  const { mapping, parts } = input.propose();
  if (mapping === undefined) {
    throw new Failure({
      code: 'no-mapping',
      message: `${input.path}: no field of it reads like ${parts.length === 0 ? 'a question' : 'a context'}.`,
      mend: 'Write a mapping with "context" and "question" by hand: {"context": "FIELD", "question": "FIELD"}.',
    });
  }
  for (const { part, path, certainty, reason } of parts) {
    writeLine(stderr, `${part}: ${path} (${Math.round(certainty * 100)} % sure). ${reason}`);
  }
  writeLine(stdout, JSON.stringify(mapping, null, 2));
  return exitCodes.ok.code;
}
