import { mkdtempSync } from 'node:fs';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSafetensors } from '../../../src/engine/safetensors/read.ts';
import { widen } from '../../../src/engine/safetensors/widen.ts';
import { writeSafetensors } from '../../../src/engine/safetensors/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'spanwright-safetensors-'));
const path = join(folder, 'model.safetensors');
const two = new Map([
  ['a.weight', { shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) }],
  ['b.bias', { shape: [1], data: Float32Array.of(-1) }],
]);

describe('a safetensors file', () => {
  it('is read as it was written, to the bit, whatever names, shapes and numbers', async () => {
    const tensor = fc.array(fc.float(), { maxLength: 9 }).map((values) => ({
      shape: [values.length],
      data: Float32Array.from(values),
    }));
    const files = fc.dictionary(
      fc.string({ minLength: 1 }).filter((name) => !name.startsWith('__')),
      tensor,
    );
    await fc.assert(
      fc.asyncProperty(files, async (tensors) => {
        const written = new Map(Object.entries(tensors));
        await writeSafetensors(path, written);
        expect((await readSafetensors(path)).tensors).toEqual(written);
      }),
      { numRuns: 30 },
    );
  });

  it('starts its data at a multiple of eight bytes, as the format asks', async () => {
    await writeSafetensors(path, two);
    expect(Number((await readFile(path)).readBigUInt64LE()) % 8).toBe(0);
  });

  it('gives only the tensors that are wanted, and the names of all', async () => {
    await writeSafetensors(path, two);
    const file = await readSafetensors(path, { wanted: (name) => name === 'b.bias' });
    expect([...file.tensors.keys()]).toEqual(['b.bias']);
    expect(file.names).toEqual(['a.weight', 'b.bias']);
  });

  it('reads tensors into their places, where a place has their shape', async () => {
    await writeSafetensors(path, two);
    const memory = new Float32Array(20);
    const { shape, data } = two.get('a.weight')!;
    const place = { shape, data: memory.subarray(3, 3 + data.length) };
    const other = { shape: [2], data: memory.subarray(18) };
    const { tensors } = await readSafetensors(path, { placeOf: (name) => (name === 'a.weight' ? place : other) });
    expect(tensors).toEqual(two);
    expect(tensors.get('a.weight')!.data.buffer).toBe(memory.buffer);
    expect(tensors.get('b.bias')!.data.buffer).not.toBe(memory.buffer);
  });

  it.each([3, 12, 100, -1])('cut to %s bytes is refused with its name', async (length) => {
    await writeSafetensors(path, two);
    const whole = await readFile(path);
    await truncate(path, length < 0 ? whole.length + length : Math.min(length, whole.length - 1));
    await expect(readSafetensors(path)).rejects.toThrow(/model\.safetensors is not a whole safetensors file/);
  });

  it('that is no such file at all is refused', async () => {
    await writeFile(path, 'PK\u0003\u0004 a zip file, rather');
    await expect(readSafetensors(path)).rejects.toMatchObject({ code: 'safetensors-broken' });
  });
});

describe('half-precision tensors', () => {
  it.each([
    ['F16', [0x3c00, 0xc000, 0x0001, 0x7bff, 0x8000], [1, -2, 2 ** -24, 65504, -0]],
    ['BF16', [0x3f80, 0xc000, 0x0080, 0x7f7f], [1, -2, 2 ** -126, 3.3895313892515355e38]],
  ])('become the float32 of the same value (%s)', (dtype, halves, values) => {
    const bytes = new Uint8Array(Uint16Array.from(halves).buffer);
    expect([...widen(dtype, bytes)!]).toEqual(values);
  });
});
