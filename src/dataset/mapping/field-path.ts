import type { JsonValue } from '../formats/read-entry.ts';
import { isList, isObject } from '../sources/parse-raw.ts';

/** The steps of a path: names, and `*` for the elements of a list. A name that is `*` itself is told apart by `every`. */
export type FieldPath = readonly Step[];
export type Step = { readonly name: string } | 'every';

/** `questions.*.a\.b` as its steps; an empty text has none. */
export function parsePath(text: string): FieldPath {
  if (text === '') return [];
  return (text.match(/(?:\\[^]|[^.\\])+/g) ?? []).map((step) =>
    step === '*' ? 'every' : { name: step.replaceAll(/\\([^])/g, '$1') },
  );
}

/** The reverse. */
export function formatPath(path: FieldPath): string {
  return path.map((step) => (step === 'every' ? '*' : step.name.replaceAll(/[.*\\]/g, String.raw`\$&`))).join('.');
}

/** What stands at a path; of a path with `every` left in it, a list of all that stand there. */
export function valueAt(value: JsonValue | undefined, path: FieldPath): JsonValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (step === 'every') {
    return isList(value) ? value.map((item) => valueAt(item, rest) ?? null) : undefined;
  }
  return isObject(value) && Object.hasOwn(value, step.name) ? valueAt(value[step.name], rest) : undefined;
}

/** An element of a list that was gone into: paths that begin with `path` continue from `value`. */
export interface Bound {
  readonly path: FieldPath;
  readonly value: JsonValue;
}

/** `valueAt` from the innermost of the elements that the path goes through. `bounds` from the outside in. */
export function valueWithin(bounds: readonly Bound[], path: FieldPath): JsonValue | undefined {
  const around = bounds.findLast((bound) => startsWithPath(path, bound.path));
  return around && valueAt(around.value, path.slice(around.path.length));
}

export function startsWithPath(path: FieldPath, prefix: FieldPath): boolean {
  return prefix.every((step, index) => sameStep(step, path[index]));
}

function sameStep(a: Step, b: Step | undefined): boolean {
  if (b === undefined || a === 'every' || b === 'every') return a === b;
  return a.name === b.name;
}

/** The elements that a path with `every` at its end stands for, each with those around it. */
export function expand(bounds: readonly Bound[], path: FieldPath): (readonly Bound[])[] {
  const inner = bounds.at(-1)!;
  const every = path.indexOf('every', inner.path.length);
  if (every === -1) return [bounds];
  const list = valueAt(inner.value, path.slice(inner.path.length, every));
  if (!isList(list)) return [];
  return list.flatMap((value) => expand([...bounds, { path: path.slice(0, every + 1), value }], path));
}

/** A value without what stands at the paths; objects and lists that this empties are gone too. */
export function pruned(value: JsonValue, paths: readonly FieldPath[]): JsonValue | undefined {
  if (paths.length === 0) return value;
  if (paths.some((path) => path.length === 0)) return undefined;
  if (isList(value)) {
    const inner = paths.flatMap(([step, ...rest]) => (step === 'every' ? [rest] : []));
    const items = value.map((item) => pruned(item, inner)).filter((item) => item !== undefined);
    return items.length === 0 && value.length > 0 ? undefined : items;
  }
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([name, item]) => {
    const inner = paths.flatMap(([step, ...rest]) => (step !== 'every' && step?.name === name ? [rest] : []));
    const left = pruned(item, inner);
    return left === undefined ? [] : [[name, left] as const];
  });
  return kept.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(kept);
}
