import type { ArgumentFinding } from '../finding.ts';
import type { QaArguments } from '../qa-arguments.ts';

/** Something that several arguments have to agree on. */
export interface ArgumentCheck {
  /** Hugging Face names of the arguments it looks at; where one of them is itself wrong, it is not asked. */
  readonly reads: readonly string[];
  check(args: QaArguments): readonly ArgumentFinding[];
}

export function problem(code: string, argument: string, message: string, mend: string): ArgumentFinding {
  return { severity: 'problem', code, argument, message, mend };
}

export function warning(code: string, argument: string, message: string, mend: string): ArgumentFinding {
  return { severity: 'warning', code, argument, message, mend };
}
