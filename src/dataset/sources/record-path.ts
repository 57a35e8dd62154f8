import type { JsonValue } from '../formats/read-entry.ts';
import { isList, isObject } from './parse-raw.ts';

/**
 * Where in a document its records stand: the root where it is a list, the list under `data` where there is one, otherwise
 * the longest list of objects that no other list is around. A document without any is one record itself.
 */
export function recordPath(root: JsonValue): readonly string[] {
  if (isList(root)) return ['*'];
  if (isObject(root) && Object.hasOwn(root, 'data') && isList(root.data)) return ['data', '*'];
  const lists = listsIn(root, [], 4).sort((a, b) => b.length - a.length);
  return lists[0]?.path ?? [];
}

function listsIn(value: JsonValue, path: readonly string[], depth: number): { path: string[]; length: number }[] {
  if (!isObject(value) || depth === 0) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (isList(item)) return item.some(isObject) ? [{ path: [...path, key, '*'], length: item.length }] : [];
    return listsIn(item, [...path, key], depth - 1);
  });
}
