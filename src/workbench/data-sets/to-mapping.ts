import { mappingSchema, type FieldMapping } from '../../dataset/mapping/schema.ts';
import { Failure } from '../../shared/failure.ts';

/** A field mapping as it came from a view. Throws a `Failure` that names the field where it is none. */
export function toMapping(value: Readonly<Record<string, unknown>>): FieldMapping {
  const checked = mappingSchema.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Failure({
    code: 'malformed-mapping',
    message: `This is no mapping of fields: "${issue!.path.join('.')}": ${issue!.message}.`,
    mend: 'Say at least which field holds the context and which the question.',
    cause: checked.error,
  });
}
