/** A stretch of a context's tokens; `end` is exclusive. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The windows over a context of `length` tokens, each of at most `room` tokens and overlapping its neighbour by
 * `stride`: those of the Rust tokenizer's truncation (`Encoding::truncate`). Needs `0 <= stride < room`, unless the
 * context fits.
 */
export function windowRanges(length: number, room: number, stride: number): TokenRange[] {
  if (length <= room) return [{ start: 0, end: length }];
  const ranges: TokenRange[] = [];
  for (let start = 0, end = 0; end < length; start += room - stride) {
    end = Math.min(start + room, length);
    ranges.push({ start, end });
  }
  return ranges;
}

/**
 * Whether a question leaves room for windows over its context. Where it does not, run_qa.py fails: with an exception
 * where there is no room at all, and with a panic of the Rust tokenizer where windows would overlap by all they have.
 */
export function hasRoom(length: number, room: number, stride: number): boolean {
  return length <= room || room > stride;
}
