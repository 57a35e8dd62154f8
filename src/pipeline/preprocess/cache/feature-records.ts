import type { Example } from '../../../dataset/example.ts';
import type { Feature } from '../features/feature.ts';

/** exampleIndex, number of tokens, startPosition, endPosition, clsIndex. */
const fixedFields = 5;
/** inputIds, tokenTypeIds, and two for the offsets. */
const fieldsPerToken = 4;

export function recordLength(feature: Feature): number {
  return fixedFields + fieldsPerToken * feature.inputIds.length;
}

/** Writes features one after another as integers: the fixed fields, then `inputIds`, `tokenTypeIds` and `offsets`. */
export function packFeatures(features: readonly Feature[]): Int32Array {
  const integers = new Int32Array(features.reduce((sum, feature) => sum + recordLength(feature), 0));
  let position = 0;
  const put = (values: ArrayLike<number>) => {
    integers.set(values, position);
    position += values.length;
  };
  for (const feature of features) {
    put([feature.exampleIndex, feature.inputIds.length, feature.startPosition, feature.endPosition, feature.clsIndex]);
    put(feature.inputIds);
    put(feature.tokenTypeIds);
    put(feature.offsets);
  }
  return integers;
}

/** Features as views of the integers they were packed in; null where these are not features of the examples. */
export function unpackFeatures(integers: Int32Array, examples: readonly Example[]): Feature[] | null {
  const features: Feature[] = [];
  for (let position = 0; position < integers.length;) {
    const [exampleIndex = -1, tokens = -1, startPosition = -1, endPosition = -1, clsIndex = -1] = integers.subarray(
      position,
      position + fixedFields,
    );
    const example = examples[exampleIndex];
    const start = position + fixedFields;
    position = start + fieldsPerToken * tokens;
    if (!example || tokens < 1 || position > integers.length) return null;
    features.push({
      exampleIndex,
      exampleId: example.id,
      inputIds: integers.subarray(start, start + tokens),
      tokenTypeIds: integers.subarray(start + tokens, start + 2 * tokens),
      offsets: integers.subarray(start + 2 * tokens, start + 4 * tokens),
      startPosition,
      endPosition,
      clsIndex,
    });
  }
  return features;
}
