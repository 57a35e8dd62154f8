import { Failure } from '../../shared/failure.ts';

interface Signature {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly mend: string;
}

const unpack = 'Unpack it and give the file inside.';
const asText = 'Export the data as JSON, JSON Lines, CSV or Parquet.';

/** Files that are often given for data and are none. */
const signatures: readonly Signature[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'a zip archive (or a spreadsheet or document, which are zip archives)',
    mend: 'Unpack it and give the file inside; save a spreadsheet as CSV.',
  },
  { bytes: [0x50, 0x4b, 0x05, 0x06], what: 'an empty zip archive', mend: asText },
  { bytes: [0x42, 0x5a, 0x68], what: 'compressed with bzip2', mend: unpack },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'compressed with Zstandard', mend: unpack },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: 'compressed with xz', mend: unpack },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7z archive', mend: unpack },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: 'a PDF', mend: asText },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document', mend: 'Save it as CSV.' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], what: 'an SQLite database', mend: asText },
  { bytes: [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], what: 'an Arrow file', mend: 'Save it as Parquet.' },
];

export function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** Throws a `Failure` where the first bytes are those of something that holds no text. */
export function refuseOtherFiles(first: Uint8Array, path: string): void {
  const found = signatures.find(({ bytes }) => startsWith(first, bytes));
  if (!found) return;
  throw new Failure({
    code: 'not-text',
    message: `${path}: this is ${found.what}, whatever its name.`,
    mend: found.mend,
  });
}
