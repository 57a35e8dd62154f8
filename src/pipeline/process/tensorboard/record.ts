import crc32c from 'crc-32/crc32c.js';

/** The masked CRC-32C of a TFRecord: rotated right by 15 bits, plus a constant (TensorFlow's `lib/hash/crc32c.h`). */
function maskedChecksum(bytes: Uint8Array): number {
  const checksum = crc32c.buf(bytes) >>> 0;
  return (((checksum >>> 15) | (checksum << 17)) + 0xa282ead8) >>> 0;
}

/** Frames data as a TFRecord: length (64 bits), its checksum, the data, their checksum; little endian. */
export function frameRecord(data: Uint8Array): Uint8Array {
  const record = new Uint8Array(8 + 4 + data.length + 4);
  const view = new DataView(record.buffer);
  view.setBigUint64(0, BigInt(data.length), true);
  view.setUint32(8, maskedChecksum(record.subarray(0, 8)), true);
  record.set(data, 12);
  view.setUint32(12 + data.length, maskedChecksum(data), true);
  return record;
}
