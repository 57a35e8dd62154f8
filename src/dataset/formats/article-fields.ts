import { oneByOne } from '../sources/batches.ts';
import { jsonPieces } from '../sources/json-records.ts';
import { parseRaw } from '../sources/parse-raw.ts';
import type { Source } from '../sources/source.ts';
import type { UnknownFields } from './read-entry.ts';

/** What a file says of its article `index` (0-based) anywhere, for articles that are too long to be held until they end. */
export async function articleFieldsAhead(
  source: Source,
  path: readonly string[],
  index: number,
): Promise<UnknownFields> {
  const fields: [string, UnknownFields[string]][] = [];
  let at = 0;
  for await (const piece of oneByOne(jsonPieces(source.chunks(), path))) {
    if (piece.kind === 'leave' && piece.level === path.length - 1) at += 1;
    if (at > index) break;
    if (piece.kind !== 'field' || at !== index || piece.level !== path.length - 1) continue;
    const parsed = parseRaw(piece.raw);
    if (parsed.ok) fields.push([piece.key, parsed.value]);
  }
  return Object.fromEntries(fields);
}
