import { styleText } from 'node:util';

/** Something text is written to: a terminal, a pipe, a file. */
export type TextStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean | undefined;
  /** Width in characters, where it is a terminal. */
  readonly columns?: number | undefined;
};

/** What a command talks through. */
export interface Terminal {
  /** For what was asked for. */
  readonly stdout: TextStream;
  /** For what is said about it: warnings, failures, progress. */
  readonly stderr: TextStream;
}

export type Tone = 'plain' | 'faint' | 'strong' | 'good' | 'warning' | 'error';

const formats = {
  faint: 'dim',
  strong: 'bold',
  good: 'green',
  warning: 'yellow',
  error: 'red',
} as const satisfies Record<Exclude<Tone, 'plain'>, unknown>;

/** Colours a text where the stream shows colours; `NO_COLOR` and `FORCE_COLOR` are honoured. */
export function paint(stream: TextStream, tone: Tone, text: string): string {
  if (tone === 'plain' || text === '') return text;
  return styleText(formats[tone], text, { stream });
}

export function writeLine(stream: TextStream, text: string): void {
  stream.write(`${text}\n`);
}

/** Width of what is not a terminal, unless `COLUMNS` says otherwise. */
const widthOfPaper = 120;

/** How many characters fit a line. */
export function widthOf(stream: TextStream): number {
  if (stream.isTTY && stream.columns) return stream.columns;
  const told = Number(process.env.COLUMNS);
  return Number.isInteger(told) && told > 0 ? told : widthOfPaper;
}
