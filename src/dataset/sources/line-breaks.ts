const newline = 0x0a;

/** Where the lines of a chunk of bytes end; asked with rising offsets, it looks at each byte once. */
export class LineBreaks {
  readonly #chunk: Buffer;
  #next: number;

  constructor(chunk: Buffer) {
    this.#chunk = chunk;
    this.#next = chunk.indexOf(newline);
  }

  /** The offset of the first line break at or behind `from`; -1 where there is none. */
  from(from: number): number {
    if (this.#next !== -1 && this.#next < from) this.#next = this.#chunk.indexOf(newline, from);
    return this.#next;
  }
}
