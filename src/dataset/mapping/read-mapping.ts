import { Failure } from '../../shared/failure.ts';
import { readTextFile } from '../files/text-file.ts';
import { parseJson } from '../squad/parse-json.ts';
import { mappingSchema, type FieldMapping } from './schema.ts';

/**
 * Reads a mapping from its file.
 *
 * @throws Failure that names the file and the field
 */
export async function readMapping(path: string): Promise<FieldMapping> {
  const checked = mappingSchema.safeParse(parseJson(await readTextFile(path), path));
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0]!;
  const field = issue.path.length > 0 ? ` at "${issue.path.join('.')}"` : '';
  throw new Failure({
    code: 'malformed-mapping',
    message: `${path}: this is no mapping of fields${field} (${issue.message}).`,
    mend: 'Let --propose write one, and correct that.',
    cause: checked.error,
  });
}
