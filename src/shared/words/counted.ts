const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `1,204`. */
export function count(value: number): string {
  return grouped.format(value);
}

/** `1 question`, `1,204 questions`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}
