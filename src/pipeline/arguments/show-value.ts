const longest = 60;

/** A value as a message quotes it: as JSON, not-a-number by name, cut where it is long. */
export function showValue(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
