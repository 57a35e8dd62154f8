import type { QaArguments } from './qa-arguments.ts';
import { checkArguments } from './resolve.ts';

/** Every argument at its default, for a form to start from or a test to change; by themselves they ask for nothing. */
export function defaultArguments(outputDir: string): QaArguments {
  return checkArguments({ output_dir: outputDir }, { kind: 'form' }).args;
}
