import type { ArgumentDescription } from '../../../../shared/contract/arguments.ts';

/** What was typed, read: a value, or why it is none, in words. */
export type ReadValue = { readonly value: unknown } | { readonly problem: string };

/** A value as its control shows it; empty where there is none. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return showNumber(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
}

/** A number as people write it: `0.0005`, `5e-5`, `4,294` never. */
function showNumber(value: number): string {
  return value !== 0 && Math.abs(value) < 1e-3 ? value.toExponential().replace('e+', 'e') : String(value);
}

/** Reads what was typed for an argument. Empty means its default. The workbench checks again, and more. */
export function readValue(argument: ArgumentDescription, typed: string): ReadValue {
  const text = typed.trim();
  if (text === '') return argument.required ? { problem: `It has to be ${argument.expected}.` } : { value: null };
  switch (argument.kind) {
    case 'integer':
    case 'number':
    case 'steps':
      return readNumber(argument, text);
    case 'list':
      return readList(argument, text);
    case 'numbers':
      return readNumbers(argument, text);
    case 'choice':
      return argument.choices && !argument.choices.includes(text) ? refuse(argument) : { value: text };
    case 'boolean':
      return /^(yes|true)$/i.test(text)
        ? { value: true }
        : /^(no|false)$/i.test(text)
          ? { value: false }
          : refuse(argument);
    case 'checkpoint':
    case 'path':
    case 'string':
      return { value: text };
  }
}

function readNumber(argument: ArgumentDescription, text: string): ReadValue {
  // A comma is a decimal point to many people, and never a separator of thousands here.
  const written = text.replace(',', '.').replace('−', '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written)) return refuse(argument);
  const value = Number(written);
  if (argument.kind === 'integer' && !Number.isInteger(value)) return refuse(argument);
  if (argument.kind === 'steps' && value >= 1 && !Number.isInteger(value)) return refuse(argument);
  if (argument.min !== null && value < argument.min) return refuse(argument);
  if (argument.max !== null && value > argument.max) return refuse(argument);
  return { value };
}

function readList(argument: ArgumentDescription, text: string): ReadValue {
  const value = text.split(/[\s,]+/).filter((word) => word !== '');
  return value.some((word) => argument.choices && !argument.choices.includes(word)) ? refuse(argument) : { value };
}

function readNumbers(argument: ArgumentDescription, text: string): ReadValue {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { value } : refuse(argument);
  } catch {
    return refuse(argument);
  }
}

function refuse(argument: ArgumentDescription): ReadValue {
  return { problem: `It has to be ${argument.expected}.` };
}

/** Whether two values of an argument are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
