import type { LineBreaks } from './line-breaks.ts';

/** A value of a JSON text as it stands there, not yet parsed. */
export interface RawJson {
  readonly bytes: Buffer;
  /** 1-based, of its first byte. */
  readonly line: number;
  /** How deep its arrays and objects are nested; 0 for a string or a number. */
  readonly depth: number;
  /** How many `key: value` pairs stand in it at all depths. */
  readonly members: number;
  /** Whether a number in it has more digits than JavaScript's can hold. */
  readonly hasLongNumber: boolean;
  /** Whether it was longer than allowed: `bytes` is then its beginning. */
  readonly isTooLong: boolean;
}

const quote = 0x22;
const backslash = 0x5c;
/** From here on digits can be lost. */
const longNumber = 16;
/** Most strings end sooner than a native search begins. */
const nearBytes = 32;

/**
 * Finds the end of one JSON value in bytes that come in chunks, without parsing it: brackets are counted outside of
 * strings. A string ends at the end of its line at the latest, since JSON has no line breaks in strings: so the damage
 * that a missing quote does ends there too.
 */
export class JsonCapture {
  readonly #line: number;
  readonly #maxBytes: number;
  readonly #parts: Buffer[] = [];
  #kept = 0;
  #isTooLong = false;
  #isForgotten = false;
  #isBare = false;
  #isStarted = false;
  #inString = false;
  #escaped = false;
  #open = 0;
  #depth = 0;
  #members = 0;
  #digits = 0;
  #hasLongNumber = false;

  constructor(line: number, maxBytes: number) {
    this.#line = line;
    this.#maxBytes = maxBytes;
  }

  /** Reads on from `from`; gives the offset behind the value's last byte, or -1 where the chunk ends within it. */
  read(chunk: Buffer, from: number, lines: LineBreaks): number {
    const end = this.#findEnd(chunk, from, lines);
    this.#keep(chunk.subarray(from, end === -1 ? chunk.length : end));
    return end;
  }

  /** Whether it is longer than allowed, and what was kept of it not yet given up. */
  get isOverfull(): boolean {
    return this.#isTooLong && !this.#isForgotten;
  }

  /** Gives up all that was kept but its beginning. */
  forget(): void {
    this.#isForgotten = true;
    this.#parts.splice(1);
    this.#parts[0] = Buffer.from(this.#parts[0]!.subarray(0, 1000));
  }

  result(): RawJson {
    return {
      bytes: this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts),
      line: this.#line,
      depth: this.#depth,
      members: this.#members,
      hasLongNumber: this.#hasLongNumber,
      isTooLong: this.#isTooLong,
    };
  }

  #keep(part: Buffer): void {
    if (this.#isForgotten) return;
    this.#kept += part.length;
    this.#isTooLong = this.#kept > this.#maxBytes;
    this.#parts.push(part);
  }

  #findEnd(chunk: Buffer, from: number, lines: LineBreaks): number {
    let at = from;
    if (!this.#isStarted) {
      this.#isStarted = true;
      const first = chunk[at]!;
      this.#isBare = first !== quote && first !== 0x7b && first !== 0x5b;
    }
    if (this.#isBare) {
      this.#hasLongNumber = true;
      return endOfBare(chunk, at);
    }
    while (at < chunk.length) {
      if (this.#inString) {
        at = this.#skipString(chunk, at, lines.from(at));
        if (at === -1) return -1;
        if (this.#open === 0) return at;
        continue;
      }
      const byte = chunk[at]!;
      if (byte >= 0x30 && byte <= 0x39) {
        this.#digits += 1;
        if (this.#digits === longNumber) this.#hasLongNumber = true;
        at += 1;
        continue;
      }
      this.#digits = 0;
      switch (byte) {
        case quote:
          this.#inString = true;
          this.#escaped = false;
          break;
        case 0x7b: // {
        case 0x5b: // [
          this.#open += 1;
          if (this.#open > this.#depth) this.#depth = this.#open;
          break;
        case 0x7d: // }
        case 0x5d: // ]
          this.#open -= 1;
          if (this.#open <= 0) return at + 1;
          break;
        case 0x3a: // :
          this.#members += 1;
          break;
        default:
      }
      at += 1;
    }
    return -1;
  }

  /** Behind the quote that ends the string, or at the line break that cuts it off; -1 where it goes on. */
  #skipString(chunk: Buffer, from: number, lineEnd: number): number {
    let at = from;
    if (this.#escaped) {
      this.#escaped = false;
      at += 1;
    }
    for (;;) {
      const end = indexOfQuote(chunk, at);
      const stop = end === -1 ? chunk.length : end;
      if (lineEnd !== -1 && lineEnd >= from && lineEnd < stop) {
        this.#inString = false;
        return lineEnd;
      }
      const isEscaped = isOdd(chunk, stop, at);
      if (end === -1) {
        this.#escaped = isEscaped;
        return -1;
      }
      if (!isEscaped) {
        this.#inString = false;
        return end + 1;
      }
      at = end + 1;
    }
  }
}

function indexOfQuote(chunk: Buffer, from: number): number {
  const far = Math.min(from + nearBytes, chunk.length);
  for (let at = from; at < far; at += 1) if (chunk[at] === quote) return at;
  return chunk.indexOf(quote, far);
}

/** Whether an odd number of backslashes stands before `at`. */
function isOdd(chunk: Buffer, at: number, from: number): boolean {
  let first = at;
  while (first > from && chunk[first - 1] === backslash) first -= 1;
  return (at - first) % 2 === 1;
}

/** A number, a word, or anything else without brackets and quotes. */
function endOfBare(chunk: Buffer, from: number): number {
  for (let at = from; at < chunk.length; at += 1) {
    const byte = chunk[at]!;
    if (byte <= 0x20 || byte === 0x2c || byte === 0x5d || byte === 0x7d) return at;
  }
  return -1;
}
