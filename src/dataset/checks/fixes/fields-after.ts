import { isList } from '../../sources/parse-raw.ts';
import type { UnknownFields } from '../../formats/read-entry.ts';
import type { AppliedFix } from './fix-examples.ts';

/** An entry's unknown fields after its fixes: a list with one value an answer loses that of an answer that was removed. */
export function fieldsAfter(fields: UnknownFields, applied: readonly AppliedFix[]): UnknownFields {
  let after = fields;
  for (const { change, before } of applied) {
    if (change.kind !== 'answer-removed') continue;
    after = Object.fromEntries(
      Object.entries(after).map(([name, value]) =>
        name.startsWith('answers.') && isList(value) && value.length === before.answers.length
          ? [name, value.toSpliced(change.index, 1)]
          : [name, value],
      ),
    );
  }
  return after;
}
