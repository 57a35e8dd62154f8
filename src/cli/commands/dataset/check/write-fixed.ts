import { realpath } from 'node:fs/promises';
import { checkExamples } from '../../../../dataset/checks/check.ts';
import type { NamedExamples } from '../../../../dataset/checks/dataset-facts.ts';
import type { Finding } from '../../../../dataset/checks/finding.ts';
import { fieldsAfter } from '../../../../dataset/checks/fixes/fields-after.ts';
import { fixExamples } from '../../../../dataset/checks/fixes/fix-examples.ts';
import { countByRule } from '../../../../dataset/checks/report/check-report.ts';
import { fixReport } from '../../../../dataset/checks/report/fix-report.ts';
import { writerLike } from '../../../../dataset/export/keep-form.ts';
import { writeDataset } from '../../../../dataset/export/write-dataset.ts';
import { writeTextFile } from '../../../../dataset/files/text-file.ts';
import type { OpenedDataset } from '../../../../dataset/open-dataset.ts';
import type { WholeDataset } from '../../../../dataset/read-whole.ts';
import { Failure } from '../../../../shared/failure.ts';
import { type Terminal, writeLine } from '../../../terminal/terminal.ts';
import { setAsideJson } from './set-aside.ts';

interface Checked {
  readonly input: OpenedDataset;
  readonly whole: WholeDataset;
  readonly findings: readonly Finding[];
  readonly otherSplits: readonly NamedExamples[];
}

interface Wanted {
  readonly output: string;
  readonly likely?: true | undefined;
  readonly report?: string | undefined;
}

/**
 * Writes the data set with its fixes made, and beside it what was done.
 *
 * @throws Failure where a file cannot be written, or is the one that was read
 */
export async function writeFixed(
  { input, whole, findings, otherSplits }: Checked,
  { output, likely, report = `${output.replace(/\.[^./\\]+(\.gz)?$/i, '')}.fixes.json` }: Wanted,
  { stderr }: Terminal,
): Promise<void> {
  for (const path of [output, report]) await refuseSame(input.path, path);
  const fixed = fixExamples(whole.examples, findings, { certainty: likely ? 'likely' : 'certain' });
  const byNumber = Map.groupBy(fixed.applied, ({ number }) => number);
  const entries = fixed.examples.map((example, index) => {
    const number = fixed.numbers[index]!;
    return { example, unknown: fieldsAfter(whole.unknown[number - 1]!, byNumber.get(number) ?? []) };
  });
  const { lost } = await writeDataset(output, writerLike(input.format.name, output, fixed.examples), {
    entries: () => asynchronous(entries),
    documentFields: input.documentFields,
  });
  const left = countByRule(checkExamples(fixed.examples, { otherSplits }), { comparesSplits: otherSplits.length > 0 });
  const done = { ...fixReport(whole.examples, fixed, left), ...setAsideJson(whole.setAside) };
  await writeTextFile(report, `${JSON.stringify(done, null, 2)}\n`);
  for (const [what, count] of lost) writeLine(stderr, count === 1 ? what : `${what} (${count} times)`);
  const { before, after, changed } = done.entries;
  writeLine(
    stderr,
    `${output}: ${fixed.applied.length} fixes in ${changed} of ${before} entries${after < before ? `, ${before - after} of them dropped` : ''}.`,
  );
  writeLine(stderr, `${report}: what was fixed, and what is left.`);
}

async function refuseSame(input: string, output: string): Promise<void> {
  const [from, to] = await Promise.all([input, output].map((path) => realpath(path).catch(() => path)));
  if (from !== to) return;
  throw new Failure({
    code: 'same-file',
    message: `${output}: this is the file that is read.`,
    mend: 'Write to another, so that nothing of it is lost.',
  });
}

// eslint-disable-next-line @typescript-eslint/require-await -- writers take streams
async function* asynchronous<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
