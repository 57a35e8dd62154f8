import type { z } from 'zod';
import { readTextFile } from '../../dataset/files/text-file.ts';
import { Failure } from '../../shared/failure.ts';

/**
 * Reads and checks a JSON file.
 *
 * @param mend what to do where it is broken
 * @throws Failure that names the file and the field
 */
export async function readJsonFile<Content>(path: string, schema: z.ZodType<Content>, mend: string): Promise<Content> {
  const text = await readTextFile(path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Failure({ code: 'broken-json', message: `${path}: this is not valid JSON.`, mend, cause });
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0]!;
  const field = issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  throw new Failure({
    code: 'malformed-file',
    message: `${path}: not what this file should hold${field} (${issue.message}).`,
    mend,
    cause: checked.error,
  });
}
