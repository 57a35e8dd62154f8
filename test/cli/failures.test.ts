import { describe, expect, it } from 'vitest';
import { reportFailure } from '../../src/cli/failures/report-failure.ts';
import { UsageFailure } from '../../src/cli/failures/usage-failure.ts';
import { parseCommandLine } from '../../src/pipeline/arguments/command-line.ts';
import type { ArgumentsFailure } from '../../src/pipeline/arguments/finding.ts';
import { Failure } from '../../src/shared/failure.ts';
import { Paper } from './call.ts';

describe('a failure', () => {
  it('is told in one line with its mend', () => {
    const failure = new Failure({ code: 'x', message: 'The file is broken.', mend: 'Mend it.' });
    expect(report(failure)).toEqual({ code: 1, text: 'error: The file is broken. Mend it.\n' });
  });

  it('is one of usage where the words cannot be understood', () => {
    expect(report(new UsageFailure('What?', 'Ask again.'))).toEqual({ code: 2, text: 'error: What? Ask again.\n' });
  });

  it('of arguments names every problem, one a line', async () => {
    const words = ['--learning_rte', '1', '--bogus', '2', '--output_dir', 'out'];
    const failure: unknown = await parseCommandLine(words).catch((error: unknown) => error);
    const { code, text } = report(failure);
    expect(code).toBe(2);
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(
      (failure as ArgumentsFailure).problems.length,
    );
    expect(text).toContain('Did you mean learning_rate?');
    expect(text).not.toMatch(/^ | $/m);
  });

  it('shows its stack and its cause with --debug alone', () => {
    const failure = new Failure({ code: 'x', message: 'A.', mend: 'B.', cause: new RangeError('far below') });
    expect(report(failure).text).not.toContain('far below');
    const { text } = report(failure, true);
    expect(text).toContain('RangeError: far below');
    expect(text).toContain('failures.test.ts');
  });

  it('is called a defect where it is none of ours to mend', () => {
    const { code, text } = report(new TypeError('undefined is not iterable\nand so on'));
    expect(code).toBe(70);
    expect(text).toBe(
      'error: This is a defect of Spanwright: TypeError: undefined is not iterable ' +
        'With --debug it says where; please report it.\n',
    );
  });
});

function report(error: unknown, debug = false) {
  const paper = new Paper();
  return { code: reportFailure(error, paper, debug), text: paper.text };
}
