import { Failure } from '../../shared/failure.ts';
import { findBreak, type JsonBreak } from './find-break.ts';

const mend = 'Mend it there, or export the file again: it may have been cut off.';

/** Throws a `Failure` that says where the text stops being JSON and how much of it was good. */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const found = findBreak(text);
    const where = found ? ` at line ${found.line}, column ${found.column} (${found.reason}). ${goodPart(found)}` : '.';
    throw new Failure({ code: 'broken-json', message: `${path}: the JSON breaks${where}`, mend, cause });
  }
}

/** JSON Lines: one value a line, empty lines passed over. Throws a `Failure` that names the line. */
export function parseJsonLines(text: string, path: string): unknown[] {
  const values: unknown[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      values.push(JSON.parse(line));
    } catch (cause) {
      const found = findBreak(line);
      const where = found ? `, column ${found.column} (${found.reason})` : '';
      throw new Failure({
        code: 'broken-json',
        message: `${path}: the JSON breaks at line ${index + 1}${where}. ${count(values.length)} before it could be read.`,
        mend,
        cause,
      });
    }
  }
  return values;
}

/** Whether the text is JSON Lines: its first line is a question by itself, and there are more. */
export function isJsonLines(text: string): boolean {
  const [first, second] = text.split('\n', 200).filter((line) => line.trim() !== '');
  if (first === undefined || second === undefined || !first.trimStart().startsWith('{')) return false;
  try {
    return 'question' in (JSON.parse(first) as object);
  } catch {
    return false;
  }
}

function goodPart({ questions }: JsonBreak): string {
  return `${count(questions)} before it could be read.`;
}

function count(questions: number): string {
  return questions === 1 ? '1 question' : `${questions === 0 ? 'No' : questions} questions`;
}
