import { visit } from 'jsonc-parser';

/**
 * The keys of the outermost object of a valid JSON text, in the order of the text and each once.
 * A JavaScript object would move keys that look like integers (`"12"`) to the front.
 */
export function orderedKeys(json: string): string[] {
  const keys = new Set<string>();
  visit(json, {
    onObjectProperty: (key, _offset, _length, _line, _character, pathOf) => {
      if (pathOf().length === 0) keys.add(key);
    },
  });
  return [...keys];
}
