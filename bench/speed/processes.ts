import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { z } from 'zod';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

/** Runs the command line of this build, and reads the last line it prints. */
export async function spanwright<Schema extends z.ZodType>(
  words: readonly string[],
  schema: Schema,
): Promise<z.infer<Schema>> {
  const { stdout } = await run(process.execPath, [join(root, 'dist/cli/spanwright.js'), ...words], {
    maxBuffer: 2 ** 28,
  });
  return schema.parse(JSON.parse(lastLine(stdout)));
}

/** The same for a command that prints one JSON document. */
export async function spanwrightDocument<Schema extends z.ZodType>(
  words: readonly string[],
  schema: Schema,
): Promise<z.infer<Schema>> {
  const { stdout } = await run(process.execPath, [join(root, 'dist/cli/spanwright.js'), ...words]);
  return schema.parse(JSON.parse(stdout));
}

/** Flags with which the demo trains, and neither evaluates, saves nor predicts on the way. */
export const onlyTraining: readonly string[] = [
  ...['--eval_strategy', 'no', '--save_strategy', 'no'],
  ...['--load_best_model_at_end', 'false', '--do_predict', 'false'],
];

/** Trains the demo into a folder, with these flags beside its own arguments. */
export async function runDemo(outputDir: string, flags: readonly string[]): Promise<void> {
  const words = ['run-qa', 'resources/demo/args.json', '--output_dir', outputDir, ...flags];
  await run(process.execPath, [join(root, 'dist/cli/spanwright.js'), ...words], { cwd: root, maxBuffer: 2 ** 28 });
}

/** Runs a script of the benchmark in a process of its own, and reads the last line it prints. */
export async function script<Schema extends z.ZodType>(
  name: string,
  words: readonly string[],
  schema: Schema,
): Promise<z.infer<Schema>> {
  const { stdout } = await run(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'workers', name), ...words],
    { maxBuffer: 2 ** 28 },
  );
  return schema.parse(JSON.parse(lastLine(stdout)));
}

/** Runs a script of the peer's, and reads the last line it prints. */
export async function peer<Schema extends z.ZodType>(
  python: string,
  name: string,
  words: readonly string[],
  schema: Schema,
): Promise<z.infer<Schema>> {
  const { stdout } = await run(python, [join(import.meta.dirname, 'peer', name), ...words], { maxBuffer: 2 ** 28 });
  return schema.parse(JSON.parse(lastLine(stdout)));
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
