import { z } from 'zod';
import { readTextFile } from '../../../dataset/files/text-file.ts';
import { parseJson } from '../../../dataset/squad/parse-json.ts';
import { Failure } from '../../../shared/failure.ts';
import { orderedKeys } from './ordered-keys.ts';

/**
 * A file of one JSON object from question id to value, in the order of the file.
 *
 * @param kind what the values are, for messages: `predictions`
 * @param mend how an entry has to look
 */
export async function readById<Value>(
  path: string,
  value: z.ZodType<Value>,
  kind: string,
  mend: string,
): Promise<Map<string, Value>> {
  const text = await readTextFile(path);
  const object = z.record(z.string(), z.unknown()).safeParse(parseJson(text, path));
  if (!object.success) {
    throw new Failure({
      code: 'malformed-file',
      message: `${path}: these are not ${kind}: a JSON object from question id to value is expected.`,
      mend,
    });
  }
  const entries = new Map<string, Value>();
  for (const id of orderedKeys(text)) {
    const entry = value.safeParse(object.data[id]);
    if (!entry.success) {
      throw new Failure({
        code: 'malformed-entry',
        message: `${path}: the entry for "${id}" is not as ${kind} are: ${entry.error.issues[0]!.message}.`,
        mend,
        cause: entry.error,
      });
    }
    entries.set(id, entry.data);
  }
  return entries;
}
