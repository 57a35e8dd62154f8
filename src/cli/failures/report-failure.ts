import { inspect } from 'node:util';
import { ArgumentsFailure } from '../../pipeline/arguments/finding.ts';
import { describeFailure, Failure } from '../../shared/failure.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { paint, type TextStream, writeLine } from '../terminal/terminal.ts';
import { UsageFailure } from './usage-failure.ts';

/**
 * Says what went wrong: a `Failure` with its mend, anything else as the defect of ours that it is.
 *
 * @param debug also show the stack and what caused it
 */
export function reportFailure(error: unknown, stream: TextStream, debug: boolean): ExitCode {
  writeLine(stream, `${paint(stream, 'error', 'error:')} ${describeError(error, debug)}`);
  if (debug) writeLine(stream, paint(stream, 'faint', inspect(error, { depth: 4 })));
  return exitCodeOf(error);
}

function describeError(error: unknown, debug: boolean): string {
  if (error instanceof Failure) return describeFailure(error).replaceAll('\n ', '\n');
  const [what] = String(error).split('\n');
  const more = debug ? 'Please report it with what follows.' : 'With --debug it says where; please report it.';
  return `This is a defect of Spanwright: ${what!} ${more}`;
}

function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof UsageFailure || error instanceof ArgumentsFailure) return exitCodes.usage.code;
  return error instanceof Failure ? exitCodes.failed.code : exitCodes.defect.code;
}
