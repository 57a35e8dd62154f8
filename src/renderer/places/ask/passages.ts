import { Failure } from '../../../shared/failure.ts';

/** A text that can be asked about, with a question where the file has one for it. */
export interface Passage {
  readonly text: string;
  readonly question: string;
}

/** Characters of a text that is still asked about. */
export const mostCharacters = 1_000_000;
/** Strings of a JSON file that are shorter are names and numbers, not texts. */
const fewestCharacters = 40;
/** What stands under these is no text to ask about. */
const notTexts = new Set(['question', 'answers', 'answer', 'plausible_answers', 'id']);

/** As a field has it: with line feeds alone. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * The texts of a file: one of a text file, all longer strings of a JSON or JSON Lines file. Throws a `Failure` where there
 * is none to be read.
 */
export function passagesOfFile(name: string, bytes: Uint8Array): readonly Passage[] {
  const text = plainLines(decode(name, bytes));
  if (text.trim() === '') throw nothingIn(name);
  if (!/\.(?:json|jsonl|ndjson)$/i.test(name)) return [{ text, question: '' }];
  const passages = new Map<string, Passage>();
  collect(parseJson(name, text), '', passages);
  if (passages.size === 0) throw nothingIn(name);
  return [...passages.values()];
}

/** By its mark, else as UTF-8, else as what Windows has written for long. */
function decode(name: string, bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  if (!text.includes('\0')) return text;
  throw new Failure({
    code: 'not-a-text',
    message: `${name} is not a text file.`,
    mend: 'Save it as plain text (txt or md), or copy its text and paste it.',
  });
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    try {
      if (lines.length > 1) return lines.map((line): unknown => JSON.parse(line));
    } catch {
      // What is wrong with it as a whole says more than what is wrong with its first line.
    }
    throw new Failure({
      code: 'broken-json',
      message: `${name} is not JSON: ${(error as Error).message}.`,
      mend: 'Mend it there, or drop it as a txt file.',
      cause: error,
    });
  }
}

/** @param question of the object that the value lies in, or of the nearest around it that has one */
function collect(value: unknown, question: string, found: Map<string, Passage>): void {
  if (typeof value === 'string') {
    const isText = value.trim().length >= fewestCharacters && /\s/.test(value.trim());
    if (isText && value !== question && !found.has(value)) found.set(value, { text: plainLines(value), question });
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, question, found);
  } else if (typeof value === 'object' && value !== null) {
    const own = questionOf(value) ?? question;
    for (const [key, item] of Object.entries(value)) if (!notTexts.has(key)) collect(item, own, found);
  }
}

/** Its `question`, or the first of its `qas`, as SQuAD has them. */
function questionOf(value: object): string | null {
  const { question, qas } = value as { readonly question?: unknown; readonly qas?: unknown };
  if (typeof question === 'string') return question;
  const first: unknown = Array.isArray(qas) ? qas[0] : null;
  return typeof first === 'object' && first !== null ? questionOf(first) : null;
}

function nothingIn(name: string): Failure {
  return new Failure({
    code: 'no-text',
    message: `There is no text in ${name}.`,
    mend: 'Choose another file, or paste the text.',
  });
}
