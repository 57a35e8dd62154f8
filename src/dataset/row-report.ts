import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import type { ReadEntry } from './formats/read-entry.ts';
import { fileFailure } from './files/file-failure.ts';

/** A file that says, a JSON object a line, which rows of another were set aside or are to be looked at, and why. */
export class RowReport {
  readonly #path: string;
  readonly #file: number;
  #lines: string[] = [];
  #position = 0;

  /** @throws Failure where the file cannot be written */
  constructor(path: string) {
    this.#path = path;
    this.#file = this.#tried(() => openSync(path, 'w'));
  }

  /** Forgets what was noted: the other file is read from its start again. */
  restart(): void {
    this.#lines = [];
    this.#position = 0;
    this.#tried(() => ftruncateSync(this.#file, 0));
  }

  /** @throws Failure where the file cannot be written */
  note(entry: ReadEntry): void {
    const line = lineOf(entry);
    if (line === undefined) return;
    this.#lines.push(`${JSON.stringify(line)}\n`);
    if (this.#lines.length >= 1000) this.#flush();
  }

  /** @throws Failure where the file cannot be written */
  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const text = this.#lines.join('');
    this.#lines = [];
    this.#position += this.#tried(() => writeSync(this.#file, text, this.#position));
  }

  #tried<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw fileFailure(this.#path, error);
    }
  }
}

function lineOf(entry: ReadEntry): object | undefined {
  if (entry.kind === 'set-aside') {
    return { kind: entry.kind, ...entry.place, reason: entry.reason, seen: entry.seen };
  }
  if (entry.review.length === 0) return undefined;
  return { kind: 'to-review', ...entry.place, id: entry.example.id, reason: entry.review.join(' ') };
}
