import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';

/** Element types of a safetensors file that can be read, with their size in bytes. */
export const elementSizes = { F64: 8, F32: 4, F16: 2, BF16: 2, I64: 8, I32: 4, U8: 1, BOOL: 1 } as const;
export type SafetensorsType = keyof typeof elementSizes;

const entrySchema = z.object({
  dtype: z.string(),
  shape: z.array(z.int().nonnegative()),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});
const headerSchema = z.record(z.string(), z.unknown());
const metadataSchema = z.record(z.string(), z.string());

export interface SafetensorsEntry {
  readonly dtype: string;
  readonly shape: readonly number[];
  /** First byte, and first byte after, counted from the end of the header. */
  readonly offsets: readonly [number, number];
}

export interface SafetensorsHeader {
  readonly entries: ReadonlyMap<string, SafetensorsEntry>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Largest header that is read; the format's own reader has the same limit. */
export const largestHeader = 100_000_000;

/**
 * Reads a safetensors header (https://github.com/huggingface/safetensors#format) and checks that every tensor lies in
 * the file and has as many bytes as its shape says.
 *
 * @param dataLength bytes in the file after the header.
 */
export function parseHeader(path: string, text: string, dataLength: number): SafetensorsHeader {
  const parsed = headerSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw broken(path, 'its header is not a JSON object');
  const metadata = metadataSchema.safeParse(parsed.data.__metadata__ ?? {});
  const entries = new Map<string, SafetensorsEntry>();
  for (const [name, value] of Object.entries(parsed.data)) {
    if (name === '__metadata__') continue;
    const entry = entrySchema.safeParse(value);
    if (!entry.success) throw broken(path, `its entry "${name}" is malformed`);
    const { dtype, shape, data_offsets: offsets } = entry.data;
    const size = elementSizes[dtype as SafetensorsType] as number | undefined;
    const bytes = offsets[1] - offsets[0];
    if (offsets[1] > dataLength) throw broken(path, `it ends before the data of "${name}"`);
    if (size !== undefined && bytes !== size * shape.reduce((product, length) => product * length, 1))
      throw broken(path, `"${name}" has ${bytes} bytes, which is not what its shape needs`);
    entries.set(name, { dtype, shape, offsets });
  }
  return { entries, metadata: metadata.success ? metadata.data : {} };
}

export function broken(path: string, what: string): Failure {
  return new Failure({
    code: 'safetensors-broken',
    message: `${path} is not a whole safetensors file: ${what}.`,
    mend: 'Copy or download the file again.',
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
