import { open, type FileHandle } from 'node:fs/promises';
import { Failure } from '../../shared/failure.ts';
import type { TensorView } from '../trainer.ts';
import { broken, largestHeader, parseHeader, type SafetensorsEntry, type SafetensorsHeader } from './header.ts';
import { widen } from './widen.ts';

export interface SafetensorsFile {
  /** Every tensor the caller wanted, as float32. */
  readonly tensors: ReadonlyMap<string, TensorView>;
  readonly names: readonly string[];
  readonly metadata: Readonly<Record<string, string>>;
}

interface ReadOptions {
  /** Tensors to read, by name; all of them where left out. Others cost neither time nor memory. */
  readonly wanted?: (name: string) => boolean;
  readonly placeOf?: (name: string) => TensorView | undefined;
}

/**
 * Reads a safetensors file; half-precision and double tensors become float32.
 *
 * Each tensor is read into memory of its own, or into its place where it has one and the place has its shape.
 */
export async function readSafetensors(
  path: string,
  { wanted = () => true, placeOf = () => undefined }: ReadOptions = {},
): Promise<SafetensorsFile> {
  const file = await openFile(path);
  try {
    const { entries, metadata, start } = await readHeader(file, path);
    const tensors = new Map<string, TensorView>();
    for (const [name, entry] of entries)
      if (wanted(name)) tensors.set(name, await readTensor({ file, path, start }, name, entry, placeOf(name)));
    return { tensors, names: [...entries.keys()], metadata };
  } finally {
    await file.close();
  }
}

/** What a safetensors file says of its tensors, without reading them. */
export async function readSafetensorsHeader(path: string): Promise<SafetensorsHeader> {
  const file = await openFile(path);
  try {
    return await readHeader(file, path);
  } finally {
    await file.close();
  }
}

/** `start`: where the data begin. */
async function readHeader(file: FileHandle, path: string): Promise<SafetensorsHeader & { readonly start: number }> {
  const { size } = await file.stat();
  const lengthBytes = await readBytes(file, path, 0, 8, size);
  const headerLength = Number(lengthBytes.readBigUInt64LE());
  if (headerLength > largestHeader || 8 + headerLength > size) throw broken(path, 'its header is cut off');
  const text = (await readBytes(file, path, 8, headerLength, size)).toString('utf8');
  const start = 8 + headerLength;
  return { ...parseHeader(path, text, size - start), start };
}

async function readTensor(
  { file, path, start }: { readonly file: FileHandle; readonly path: string; readonly start: number },
  name: string,
  { dtype, shape, offsets }: SafetensorsEntry,
  place: TensorView | undefined,
): Promise<TensorView> {
  const fitting = place?.shape.join() === shape.join() ? place : undefined;
  const bytes =
    fitting !== undefined && dtype === 'F32'
      ? bytesOf(fitting.data)
      : new Uint8Array(new SharedArrayBuffer(offsets[1] - offsets[0]));
  await readInto(file, path, bytes, start + offsets[0]);
  const data = widen(dtype, bytes);
  if (data !== undefined && fitting !== undefined) {
    if (dtype !== 'F32') fitting.data.set(data);
    return fitting;
  }
  if (data !== undefined) return { shape, data };
  throw new Failure({
    code: 'safetensors-type-unknown',
    message: `${path} stores "${name}" as ${dtype}, which cannot be trained.`,
    mend: 'Use a model saved in float32, float16 or bfloat16.',
  });
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

async function readBytes(file: FileHandle, path: string, at: number, length: number, size: number): Promise<Buffer> {
  if (at + length > size) throw broken(path, 'it ends too early');
  const bytes = Buffer.alloc(length);
  await readInto(file, path, bytes, at);
  return bytes;
}

async function readInto(file: FileHandle, path: string, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesRead } = await file.read(bytes, done, Math.min(bytes.length - done, 1 << 30), at + done);
    if (bytesRead === 0) throw broken(path, 'it ends too early');
    done += bytesRead;
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    throw new Failure({
      code: 'safetensors-missing',
      message: `${path} cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}.`,
      mend: 'Check the path and its permissions.',
      cause,
    });
  }
}
