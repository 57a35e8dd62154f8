import { describe } from 'vitest';

/** As `describe` where nothing is missing; else skipped, and the output says what is. */
export function describeWhere(missing: string | null, name: string, body: () => void): void {
  if (missing === null) describe(name, body);
  else {
    console.warn(`Skipped: ${name}. ${missing}`);
    describe.skip(`${name} (skipped. ${missing})`, body);
  }
}
