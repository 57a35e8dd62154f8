import { writeTextFile } from '../files/text-file.ts';
import type { Example } from '../example.ts';
import type { SquadForm } from './dataset.ts';
import { toFlat } from './to-flat.ts';
import { toNested } from './to-nested.ts';

/** The text of a file in the form asked for, offsets in code points. */
export function formatExamples(examples: readonly Example[], form: SquadForm): string {
  return `${JSON.stringify(form === 'nested' ? toNested(examples) : toFlat(examples))}\n`;
}

/** Throws a `Failure` where the file cannot be written. */
export async function writeExamples(path: string, examples: readonly Example[], form: SquadForm): Promise<void> {
  await writeTextFile(path, formatExamples(examples, form));
}
