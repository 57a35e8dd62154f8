import { maxDepth } from '../sources/limits.ts';
import type { JsonValue } from './read-entry.ts';

/**
 * The value of a Python literal, as pandas writes a cell that holds more than text: dicts, lists, tuples, strings,
 * numbers, `None`, `True`, `False`, and NumPy's `array([…], dtype=…)`.
 *
 * @throws SyntaxError where it is none
 */
export function parsePythonLiteral(text: string): JsonValue {
  const tokens = tokenize(text);
  let at = 0;
  const peek = () => tokens[at] ?? { kind: 'end', text: '' };
  const next = () => tokens[at++] ?? { kind: 'end', text: '' };
  const take = (mark: string) => {
    if (peek().kind !== 'mark' || peek().text !== mark) return false;
    at += 1;
    return true;
  };
  const items = <T>(close: string, item: () => T): T[] => {
    const found: T[] = [];
    while (!take(close)) {
      found.push(item());
      take(',');
    }
    return found;
  };
  const pair = (depth: number): [string, JsonValue] => {
    const key = value(depth);
    if (!take(':')) throw unexpected(peek());
    return [typeof key === 'string' ? key : JSON.stringify(key), value(depth)];
  };
  /** `array([…], dtype=object)`: the first argument is what counts. */
  const call = (depth: number): JsonValue => {
    const first = value(depth);
    while (!take(')')) if (next().kind === 'end') throw new SyntaxError('The literal is cut off.');
    return first;
  };
  const value = (depth: number): JsonValue => {
    if (depth > maxDepth) throw new SyntaxError('The literal is nested too deep.');
    const token = next();
    if (token.kind === 'string') {
      let whole = unescapeString(token.text);
      while (peek().kind === 'string') whole += unescapeString(next().text);
      return whole;
    }
    if (token.kind === 'number') return Number(token.text.replaceAll('_', ''));
    if (token.kind === 'word') {
      if (token.text in constants) return constants[token.text as keyof typeof constants];
      if (take('(')) return call(depth + 1);
    }
    if (token.kind === 'mark') {
      if (token.text === '{') return Object.fromEntries(items('}', () => pair(depth + 1)));
      if (token.text === '[') return items(']', () => value(depth + 1));
      if (token.text === '(') return items(')', () => value(depth + 1));
    }
    throw unexpected(token);
  };
  const result = value(0);
  if (at < tokens.length) throw unexpected(peek());
  return result;
}

const constants = { None: null, null: null, True: true, true: true, False: false, false: false, nan: null, NaN: null };

interface Token {
  readonly kind: string;
  readonly text: string;
}

const grammar =
  /\s*(?:(?<string>[bBuU]?'(?:[^'\\]|\\[^])*'|[bBuU]?"(?:[^"\\]|\\[^])*")|(?<number>[-+]?(?:\d[\d_]*\.?\d*(?:[eE][-+]?\d+)?|\.\d+))|(?<word>[A-Za-z_][\w.]*)|(?<mark>[[\]{}(),:=]))/y;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  grammar.lastIndex = 0;
  while (grammar.lastIndex < end) {
    const from = grammar.lastIndex;
    const groups = grammar.exec(text)?.groups;
    const found = groups && Object.entries(groups).find(([, part]) => (part as string | undefined) !== undefined);
    if (!found) throw new SyntaxError(`Nothing of Python stands at ${from}.`);
    tokens.push({ kind: found[0], text: found[1] });
  }
  return tokens;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  '0': '\0',
  '\n': '',
};

function unescapeString(literal: string): string {
  const inner = literal.replace(/^[bBuU]/, '').slice(1, -1);
  return inner.replaceAll(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]))/g,
    (_, x?: string, u?: string, long?: string, other?: string) => {
      const code = x ?? u ?? long;
      if (code !== undefined) return String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff));
      return escapes[other!] ?? (/['"\\]/.test(other!) ? other! : `\\${other!}`);
    },
  );
}

function unexpected(token: Token): SyntaxError {
  return new SyntaxError(`"${token.text}" cannot stand there.`);
}
