/**
 * A JSON object with its entries in the given order and an indent of 4, as Python's `json.dumps(…, indent=4)`.
 * A JavaScript object would move keys that look like integers (`"12"`) to the front.
 */
export function orderedJson(entries: Iterable<readonly [key: string, value: unknown]>): string {
  const lines: string[] = [];
  for (const [key, value] of entries) {
    lines.push(`    ${JSON.stringify(key)}: ${JSON.stringify(value, null, 4).replaceAll('\n', '\n    ')}`);
  }
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}
