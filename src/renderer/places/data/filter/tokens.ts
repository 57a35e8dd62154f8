/** A word of a filter, with its field where it has one: `is:wrong`, `title:"Pump 3"`, `seal`. */
export interface FilterToken {
  /** As it was typed. */
  readonly raw: string;
  readonly field: string | null;
  /** Without quotes. */
  readonly value: string;
}

const token = /(?:([a-z-]+):)?(?:"([^"]*)(?:"|$)|([^\s"]+|(?<=:)))/g;

export function tokensOf(text: string): FilterToken[] {
  return Array.from(text.matchAll(token), ([raw, field, quoted, word]) => ({
    raw,
    field: field ?? null,
    value: quoted ?? word ?? '',
  })).filter(({ raw }) => raw !== '');
}

/** As it is typed, quoted where it has to be. */
export function writeToken(field: string, value: string): string {
  return `${field}:${/^[^\s"]+$/.test(value) ? value : `"${value.replaceAll('"', '')}"`}`;
}

export function hasToken(text: string, field: string, value: string): boolean {
  return tokensOf(text).some((each) => each.field === field && each.value === value);
}

/** The filter with the token, or without it if it had it. `instead` are values of the field that it takes the place of. */
export function toggleToken(text: string, field: string, value: string, instead: readonly string[] = []): string {
  const tokens = tokensOf(text);
  const kept = tokens.filter((each) => each.field !== field || (each.value !== value && !instead.includes(each.value)));
  const had = tokens.some((each) => each.field === field && each.value === value);
  const words = kept.map(({ raw }) => raw);
  return (had ? words : [writeToken(field, value), ...words]).join(' ');
}

/** The filter without its words of these fields. */
export function withoutFields(text: string, fields: readonly string[]): string {
  return tokensOf(text)
    .filter(({ field }) => field === null || !fields.includes(field))
    .map(({ raw }) => raw)
    .join(' ');
}

/** The filter with the one word of a field that may have one only, in place of what it had; without, where it had that. */
export function chooseToken(text: string, field: string, value: string): string {
  const others = withoutFields(text, [field]);
  if (hasToken(text, field, value)) return others;
  return [writeToken(field, value), others].filter((part) => part !== '').join(' ');
}
