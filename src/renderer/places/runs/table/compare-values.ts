const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Which of two values of a column comes first: numbers by size and before texts, `Run 2` before `Run 10`. */
export function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return typeof a === 'number' ? -1 : 1;
}
