import { basename } from 'node:path';
import type { Configuration } from './configurations.ts';

const longest = 100;

/**
 * What tells a trial from the others, as the name of a folder on any system: `03-learning_rate=3e-5,seed=42`. Its number
 * makes it the only one of that name.
 *
 * @param index from 0
 * @param count of all trials
 */
export function trialName(values: Configuration, index: number, count: number): string {
  const number = String(index + 1).padStart(String(count).length, '0');
  const said = Object.entries(values).map(([name, value]) => `${name}=${wordOf(value)}`);
  return `${number}-${said.join(',')}`.slice(0, longest).replace(/[-.]+$/, '');
}

function wordOf(value: unknown): string {
  const text =
    typeof value === 'number' ? shortest(value) : typeof value === 'string' ? basename(value) : JSON.stringify(value);
  return text.replace(/[^\w.+-]+/g, '_').replace(/^_+|_+$/g, '');
}

/** `0.00003` is `3e-5`. */
function shortest(value: number): string {
  const [plain, scientific] = [String(value), value.toExponential()];
  return scientific.length < plain.length ? scientific : plain;
}
