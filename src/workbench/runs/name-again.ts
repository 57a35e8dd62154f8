/** `Careful` → `Careful again` → `Careful again 2` → `Careful again 3`. */
export function nameAgain(name: string): string {
  const [, first, count] = /^(.* again)(?: (\d+))?$/s.exec(name) ?? [];
  return first === undefined ? `${name} again` : `${first} ${Number(count ?? 1) + 1}`;
}
