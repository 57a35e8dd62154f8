/** The package types its CRC-32 only; the Castagnoli variant has the same functions. */
declare module 'crc-32/crc32c.js' {
  const castagnoli: {
    /** The CRC-32C of the bytes, as a signed 32-bit integer. */
    buf(bytes: Uint8Array): number;
  };
  export default castagnoli;
}
