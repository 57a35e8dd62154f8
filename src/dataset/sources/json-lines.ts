import { JsonSplitter } from './json-splitter.ts';
import { maxRowBytes } from './limits.ts';
import { parseRaw } from './parse-raw.ts';
import { setAside, type FileRecord } from './record.ts';

/** One JSON value a line; empty lines are passed over. A fault costs its own line only. */
export async function* jsonLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly FileRecord[]> {
  for await (const batch of lines(chunks)) {
    yield batch.filter(({ bytes }) => !isBlank(bytes)).map(recordOf);
  }
}

function recordOf({ bytes, line, isTooLong }: Line): FileRecord {
  if (!isTooLong) return parseLine(bytes, line);
  return setAside(line, 'This line is too long to be one entry.', bytes.toString('utf8', 0, 1000));
}

/** One line as a record. */
export function parseLine(bytes: Buffer, line: number): FileRecord {
  const splitter = new JsonSplitter([], maxRowBytes, line);
  const [first, second] = [...splitter.push(bytes), ...splitter.end()];
  const fault = first?.kind === 'fault' ? first : second?.kind === 'fault' ? second : undefined;
  if (fault) {
    const reason = fault.reason.startsWith('The file ends') ? 'The line ends within this.' : fault.reason;
    return setAside(line, reason, bytes.toString('utf8', 0, 1000));
  }
  if (first?.kind !== 'element') return setAside(line, 'This is not JSON.', bytes.toString('utf8', 0, 1000));
  const parsed = parseRaw(first.raw);
  return parsed.ok ? { kind: 'record', value: parsed.value, line } : setAside(line, parsed.reason, parsed.seen);
}

interface Line {
  /** Without its line break; of a line that is too long, the beginning. */
  readonly bytes: Buffer;
  /** 1-based. */
  readonly line: number;
  readonly isTooLong: boolean;
}

async function* lines(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly Line[]> {
  let parts: Buffer[] = [];
  let length = 0;
  let line = 1;
  const keep = (part: Buffer) => {
    length += part.length;
    if (length <= maxRowBytes) parts.push(part);
    else parts = parts.slice(0, 1);
  };
  const take = (): Line => {
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const taken = { bytes, line, isTooLong: length > maxRowBytes };
    [parts, length, line] = [[], 0, line + 1];
    return taken;
  };
  for await (const chunk of chunks) {
    const whole: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
      keep(chunk.subarray(from, end));
      whole.push(take());
      from = end + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
    yield whole;
  }
  if (length > 0) yield [take()];
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte <= 0x20);
}
