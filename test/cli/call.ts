import { Writable } from 'node:stream';
import { main } from '../../src/cli/main.ts';

/** A stream that keeps what is written; with `columns`, one that passes for a terminal. */
export class Paper extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number | undefined;

  constructor(columns?: number) {
    super({ decodeStrings: false });
    this.columns = columns;
    this.isTTY = columns !== undefined;
  }

  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

export interface Called {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line within this process. */
export async function call(...words: readonly string[]): Promise<Called> {
  const stdout = new Paper();
  const stderr = new Paper();
  const code = await main(words, { stdout, stderr });
  return { code, stdout: stdout.text, stderr: stderr.text };
}
