import { JsonCapture, type RawJson } from './json-capture.ts';
import type { JsonPiece } from './json-piece.ts';
import { LineBreaks } from './line-breaks.ts';
import { isJson, resyncPoints } from './resync-points.ts';

type CaptureKind = 'element' | 'field' | 'key' | 'stray';

const brace = { open: 0x7b, close: 0x7d };
const bracket = { open: 0x5b, close: 0x5d };

/**
 * Splits one JSON document into the values that stand at a path, without holding more than one of them: `['data', '*']`
 * gives the elements of the list under `data`, and the root's other fields as they come. A fault costs the piece it is
 * in, not the file: commas are not insisted on, and what stands where nothing can is passed over and reported.
 *
 * Our own, since the streaming parsers there are give up at the first fault and say no line.
 */
export class JsonSplitter {
  readonly #path: readonly string[];
  readonly #maxBytes: number;
  readonly #pieces: JsonPiece[] = [];
  #level = 0;
  #line = 1;
  #counted = 0;
  #expects: 'value' | 'key' | 'colon' | 'end' = 'value';
  #key = '';
  readonly #keys: Set<string>[] = [];
  #isOnPath = true;
  #capture: { readonly of: CaptureKind; readonly value: JsonCapture } | undefined;
  #isSkipping = false;
  /** Whether a whole element was met, and whether one holds objects that begin as it does. */
  #isKnown = false;
  #isAmbiguous = false;

  constructor(path: readonly string[], maxBytes: number, firstLine = 1) {
    this.#path = path;
    this.#maxBytes = maxBytes;
    this.#line = firstLine;
  }

  /** The pieces that end in this chunk. */
  push(chunk: Buffer): JsonPiece[] {
    this.#process(chunk);
    return this.#pieces.splice(0);
  }

  #process(given: Buffer): void {
    let chunk = given;
    let lines = new LineBreaks(chunk);
    // Asked further ahead than those that are counted.
    let ahead = new LineBreaks(chunk);
    let at = 0;
    const begin = (bytes: Buffer) => {
      [chunk, lines, ahead, at, this.#counted] = [bytes, new LineBreaks(bytes), new LineBreaks(bytes), 0, 0];
    };
    this.#counted = 0;
    while (at < chunk.length) {
      if (!this.#capture) {
        at = this.#step(chunk, at, lines);
        continue;
      }
      const { of, value } = this.#capture;
      const end = value.read(chunk, at, ahead);
      const tail = end === -1 && !value.isOverfull ? undefined : this.#runOn(of, value, end !== -1);
      if (tail) begin(Buffer.concat([tail, end === -1 ? Buffer.alloc(0) : chunk.subarray(end)]));
      else if (end === -1) {
        if (value.isOverfull) value.forget();
        break;
      } else {
        at = end;
        this.#finish(of, value.result());
      }
    }
    this.#countLines(lines, chunk.length);
  }

  /** What is left once there are no more chunks: where something was cut off, a fault that says so. */
  end(): JsonPiece[] {
    for (;;) {
      const tail = this.#capture && this.#runOn(this.#capture.of, this.#capture.value, false);
      if (!tail) break;
      this.#process(tail);
    }
    const left = this.#capture?.of === 'element' ? this.#capture.value.result() : undefined;
    // A bare value at the root has no end of its own; a damaged one may have run on into those behind it.
    if (left && ((this.#path.length === 0 && left.depth === 0) || resyncPoints(left.bytes).length > 0)) {
      this.#finish('element', left);
      this.#expects = 'end';
    }
    if (this.#capture) {
      const raw = this.#capture.value.result();
      const cut = this.#capture.of === 'element' ? raw : undefined;
      this.#fault(raw.line, 'The file ends within this: it may have been cut off.', raw.bytes, cut);
    } else if (this.#expects !== 'end') {
      this.#fault(this.#line, 'The file ends before its JSON does: it may have been cut off.', Buffer.alloc(0));
    }
    this.#capture = undefined;
    this.#expects = 'end';
    return this.#pieces.splice(0);
  }

  #step(chunk: Buffer, at: number, lines: LineBreaks): number {
    const byte = chunk[at]!;
    if (byte <= 0x20 || (byte === 0x2c && this.#expects !== 'end')) return at + 1;
    this.#countLines(lines, at);
    if (this.#expects === 'end') return this.#skip(chunk, at, 'Something stands behind the end of the JSON.');
    if (this.#level > 0 && byte === this.#around.close && this.#expects !== 'colon') {
      this.#leave();
      return at + 1;
    }
    switch (this.#expects) {
      case 'key':
        if (byte !== 0x22) return this.#skip(chunk, at, "Something stands where a field's name should.");
        return this.#start('key', at);
      case 'colon':
        this.#expects = 'value';
        return byte === 0x3a ? at + 1 : at;
      case 'value':
        if (byte === 0x7d || byte === 0x5d) return this.#skip(chunk, at, 'A bracket closes nothing.');
        this.#isSkipping = false;
        if (!this.#isOnPath) return this.#start('field', at);
        if (this.#level === this.#path.length) return this.#start('element', at);
        if (byte !== this.#kindOf(this.#level).open) return this.#start('stray', at);
        this.#enter();
        return at + 1;
    }
  }

  /** The brackets of the container we are in. */
  get #around(): typeof brace {
    return this.#kindOf(this.#level - 1);
  }

  #kindOf(level: number): typeof brace {
    return this.#path[level] === '*' ? bracket : brace;
  }

  #start(of: CaptureKind, at: number): number {
    this.#isSkipping = false;
    this.#capture = { of, value: new JsonCapture(this.#line, this.#maxBytes) };
    return at;
  }

  #finish(of: CaptureKind, raw: RawJson): void {
    this.#capture = undefined;
    if (of === 'key') {
      this.#key = keyOf(raw.bytes);
      this.#isOnPath = this.#key === this.#path[this.#level - 1];
      this.#expects = 'colon';
      const keys = this.#keys[this.#level]!;
      if (keys.has(this.#key)) this.#fault(raw.line, `The field "${this.#key}" stands twice in one object.`, raw.bytes);
      keys.add(this.#key);
      return;
    }
    if (of === 'element') this.#pieces.push({ kind: 'element', raw });
    if (of === 'field') this.#pieces.push({ kind: 'field', level: this.#level, key: this.#key, raw });
    if (of === 'stray') {
      const wanted = this.#kindOf(this.#level) === brace ? 'an object' : 'a list';
      this.#fault(raw.line, `This stands where ${wanted} should.`, raw.bytes);
    }
    this.#expectNext();
  }

  /**
   * Where a damaged element has run on into those behind it, gives what begins with the last of them, to be read anew; what
   * stands before it is an element, still damaged. Only where an element's beginning is known to be found in no other place.
   */
  #runOn(of: CaptureKind, value: JsonCapture, isEnded: boolean): Buffer | undefined {
    if (of !== 'element' || this.#path.length === 0) return undefined;
    const raw = value.result();
    const points = resyncPoints(raw.bytes);
    if (isEnded && points.length === 0) this.#isKnown ||= raw.bytes.at(-1) === brace.close;
    if (isEnded && points.length > 0 && isJson(raw.bytes)) this.#isAmbiguous = true;
    const last = points.at(-1);
    if (last === undefined || this.#isAmbiguous || !this.#isKnown) return undefined;
    const before = raw.bytes.subarray(0, last);
    this.#pieces.push({ kind: 'element', raw: { ...raw, bytes: before, isTooLong: false } });
    this.#capture = undefined;
    this.#expectNext();
    this.#line = raw.line;
    for (let at = before.indexOf(0x0a); at !== -1; at = before.indexOf(0x0a, at + 1)) this.#line += 1;
    return raw.bytes.subarray(last);
  }

  #enter(): void {
    this.#level += 1;
    this.#keys[this.#level] = new Set();
    this.#expects = this.#around === brace ? 'key' : 'value';
    this.#isOnPath = true;
  }

  #leave(): void {
    this.#pieces.push({ kind: 'leave', level: this.#level, line: this.#line });
    this.#level -= 1;
    this.#expectNext();
  }

  #expectNext(): void {
    this.#isOnPath = true;
    if (this.#level === 0) this.#expects = 'end';
    else this.#expects = this.#around === brace ? 'key' : 'value';
  }

  /** Passes over what cannot stand here, up to the next byte that could; reported once. */
  #skip(chunk: Buffer, at: number, reason: string): number {
    if (!this.#isSkipping) this.#fault(this.#line, reason, chunk.subarray(at, at + 1000));
    this.#isSkipping = true;
    return at + 1;
  }

  #fault(line: number, reason: string, bytes: Buffer, cut?: RawJson): void {
    this.#pieces.push({ kind: 'fault', line, reason, seen: bytes.toString('utf8', 0, 1000), cut });
  }

  #countLines(lines: LineBreaks, upTo: number): void {
    for (let next = lines.from(this.#counted); next !== -1 && next < upTo; next = lines.from(this.#counted)) {
      this.#line += 1;
      this.#counted = next + 1;
    }
  }
}

function keyOf(bytes: Buffer): string {
  try {
    return JSON.parse(bytes.toString('utf8')) as string;
  } catch {
    return bytes.toString('utf8');
  }
}
