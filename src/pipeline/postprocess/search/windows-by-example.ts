/**
 * The windows of each example, in their order, without an array an example.
 *
 * @returns given the position of an example, the positions of its windows
 */
export function windowsByExample(
  windows: readonly { readonly exampleIndex: number }[],
  examples: number,
): (exampleIndex: number) => Int32Array {
  const firsts = new Int32Array(examples + 1);
  for (const { exampleIndex } of windows) firsts[exampleIndex + 1]! += 1;
  for (let index = 0; index < examples; index++) firsts[index + 1]! += firsts[index]!;
  const next = firsts.slice();
  const sorted = new Int32Array(windows.length);
  for (const [position, { exampleIndex }] of windows.entries()) {
    sorted[next[exampleIndex]!] = position;
    next[exampleIndex]! += 1;
  }
  return (exampleIndex) => sorted.subarray(firsts[exampleIndex], firsts[exampleIndex + 1]);
}
