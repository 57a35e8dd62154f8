import { printParseErrorCode, visit } from 'jsonc-parser';

/** Where a text stops being JSON. */
export interface JsonBreak {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  readonly reason: string;
  /** How many objects with a `question` stand whole before it. */
  readonly questions: number;
}

/**
 * `JSON.parse` gives no position for most faults, so a second parser is asked once it is known that there is one; it
 * recurses, and finds nothing where the text is nested too deep for it.
 */
export function findBreak(text: string): JsonBreak | undefined {
  try {
    return visitBreak(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function visitBreak(text: string): JsonBreak | undefined {
  let found: JsonBreak | undefined;
  let questions = 0;
  const open: { isQuestion: boolean }[] = [];
  visit(
    text,
    {
      onObjectBegin: () => void open.push({ isQuestion: false }),
      onObjectProperty: (property) => {
        if (property === 'question') open.at(-1)!.isQuestion = true;
      },
      onObjectEnd: () => {
        if (open.pop()?.isQuestion && !found) questions += 1;
      },
      onError: (code, _offset, _length, line, character) => {
        found ??= { line: line + 1, column: character + 1, reason: inWords(printParseErrorCode(code)), questions };
      },
    },
    { disallowComments: true },
  );
  return found;
}

/** `CommaExpected` → `comma expected`. */
function inWords(code: string): string {
  return code.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
