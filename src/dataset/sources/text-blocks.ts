import { isUtf8 } from 'node:buffer';

/** Stands in a text for bytes that were not valid: half a surrogate pair, which no valid text holds. */
const invalidMark = '\uDC80';

/** The text of UTF-8 chunks. A line with bytes that are not valid has an `invalidMark` in it; the others are as they are. */
export async function* textBlocks(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = Math.max(bytes.lastIndexOf(0x0a) + 1, bytes.length > 2 ** 20 ? endOfCharacters(bytes) : 0);
    if (end > 0) yield decode(bytes.subarray(0, end));
    rest = bytes.subarray(end);
  }
  if (rest.length > 0) yield decode(rest);
}

function decode(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const lines: string[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from) + 1 || bytes.length;
    const line = bytes.subarray(from, end);
    lines.push(isUtf8(line) ? line.toString('utf8') : line.toString('utf8').replaceAll('\uFFFD', invalidMark));
    from = end;
  }
  return lines.join('');
}

/** Where the last whole character ends, for a line that is longer than anyone should hold. */
function endOfCharacters(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && end > bytes.length - 4 && bytes[end - 1]! >= 0x80) end -= 1;
  return end;
}
