import { Failure } from '../shared/failure.ts';
import type { ExampleId } from './example.ts';
import type { DatasetFormat } from './formats/format.ts';
import type { JsonValue, ReadEntry, Reading, UnknownFields } from './formats/read-entry.ts';
import { formats } from './formats/registry.ts';
import { applyMapping } from './mapping/apply.ts';
import { listFields, type FieldSummary } from './mapping/fields.ts';
import { proposeMapping, type MappingProposal } from './mapping/propose.ts';
import type { FieldMapping } from './mapping/schema.ts';
import { oneByOne, type Batches } from './sources/batches.ts';
import { readHead, type Head } from './sources/head.ts';
import { maxDepth } from './sources/limits.ts';
import { fieldNames, setAside } from './sources/record.ts';
import { openSource, type Source, type SourceOptions } from './sources/source.ts';

export interface OpenOptions extends SourceOptions {
  /** A name in `formats`, where the file's own beginning is not to decide. */
  readonly format?: string | undefined;
  /** How to read a file of no known format, or one of a known format differently. */
  readonly mapping?: FieldMapping | undefined;
}

/** A data set of any format, recognised but not yet read. */
export interface OpenedDataset {
  readonly path: string;
  /** `mapped` where a mapping is given, `unknown` where one is needed. */
  readonly format: { readonly name: string; readonly title: string };
  /** In `[0, 1]`. */
  readonly confidence: number;
  /** How many bytes the file takes; gzip's, where it is compressed. */
  readonly source: Source;
  /** The first records as they stand in the file. */
  readonly sample: readonly JsonValue[];
  /**
   * What is in the file, in its order, from the start at each call. Nothing that stands in it is left out: what cannot be
   * read as an entry is set aside.
   *
   * @throws Failure where the file is of no known format and no mapping is given, or cannot be read at all
   */
  readonly entries: () => AsyncGenerator<ReadEntry>;
  /** The same, as many at a time as are read at once. */
  readonly batches: () => Batches<ReadEntry>;
  /** What the document says around its entries (version and the like), as far as `entries` has come. */
  readonly documentFields: () => UnknownFields;
  /** The file's fields with samples, for a mapping. */
  readonly fields: () => readonly FieldSummary[];
  /** What mapping its names and values suggest. */
  readonly propose: () => MappingProposal;
}

/** Below this a format is not taken for recognised. */
const recognised = 0.5;

/**
 * Looks at the beginning of a file and says what it is.
 *
 * @throws Failure where there is no such file, or it holds no data
 */
export async function openDataset(path: string, options: OpenOptions = {}): Promise<OpenedDataset> {
  const source = await openSource(path, options);
  const head = await readHead(source);
  if (source.kind === 'text' && source.head.toString('utf8').trim() === '') throw empty(path);
  const { format, confidence } = options.format === undefined ? recognise(head) : named(options.format, head);
  const { mapping } = options;
  let documentFields: Record<string, JsonValue> = {};
  const fields = () => listFields(head.records);
  const propose = () => proposeMapping(head);
  const opened = { path, source, sample: head.records, documentFields: () => documentFields, fields, propose };
  const file = {
    source,
    head,
    onDocumentField: (key: string, value: JsonValue) => (documentFields = { ...documentFields, [key]: value }),
  };
  const reading = (read: () => Batches<Reading>, idOf?: (row: number) => string) => {
    const batches = () => {
      documentFields = {};
      return numbered(read(), path, idOf);
    };
    return { batches, entries: () => oneByOne(batches()) };
  };
  if (mapping) {
    const mapped = { name: 'mapped', title: 'by a mapping of its fields' };
    // Entries of a file without ids are told apart by their rows.
    const idOf = mapping.id === undefined ? (row: number) => `row-${row}` : undefined;
    return { ...opened, format: mapped, confidence: 1, ...reading(() => applyMapping(file, mapping), idOf) };
  }
  if (format && (confidence >= recognised || options.format !== undefined)) {
    const { name, title } = format;
    return { ...opened, format: { name, title }, confidence, ...reading(() => format.read(file)) };
  }
  const unknown = { name: 'unknown', title: 'no known format' };
  return {
    ...opened,
    format: unknown,
    confidence: 0,
    ...reading(() => {
      throw unknownFormat(path, head);
    }),
  };
}

function recognise(head: Head): { format: DatasetFormat | undefined; confidence: number } {
  let best: { format: DatasetFormat | undefined; confidence: number } = { format: undefined, confidence: 0 };
  for (const format of formats) {
    const confidence = format.recognise(head);
    if (confidence > best.confidence) best = { format, confidence };
  }
  return best;
}

function named(name: string, head: Head): { format: DatasetFormat; confidence: number } {
  const format = formats.find((candidate) => candidate.name === name);
  if (format) return { format, confidence: format.recognise(head) };
  throw new Failure({
    code: 'unknown-format-name',
    message: `There is no format "${name}".`,
    mend: `The formats are: ${formats.map((known) => known.name).join(', ')}.`,
  });
}

/** Numbers what is read, and sets aside what a damaged file takes with it. */
async function* numbered(
  readings: Batches<Reading>,
  path: string,
  idOf: ((row: number) => string) | undefined,
): AsyncGenerator<readonly ReadEntry[]> {
  let row = 0;
  const place = (reading: Reading): ReadEntry => {
    const placed = { row: (row += 1), line: reading.line };
    if (reading.kind === 'set-aside') {
      const { kind, reason, seen } = reading;
      return { kind, reason, seen, place: placed };
    }
    const { kind, example, unknown, review } = reading;
    const identified = idOf ? { ...example, id: idOf(row) as ExampleId } : example;
    return { kind, example: identified, unknown, review, place: placed };
  };
  try {
    for await (const batch of readings) yield batch.map(place);
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'gzip-broken')) throw error;
    yield [place(setAside(undefined, error.message.replace(`${path}: its`, 'From here on the'), ''))];
  }
}

function unknownFormat(path: string, head: Head): Failure {
  if (head.container === 'json' && head.isTooDeep) return tooDeep(path);
  const [first] = head.records;
  return new Failure({
    code: 'unknown-format',
    message: `${path}: this is of no known format; its records have ${first === undefined ? 'no fields' : fieldNames(first)}.`,
    mend: 'Say which field is what: "spanwright dataset convert FILE --propose" suggests a mapping to correct and give with --map.',
  });
}

function tooDeep(path: string): Failure {
  return new Failure({
    code: 'nested-too-deep',
    message: `${path}: this is nested more than ${maxDepth} levels deep, as no data set is.`,
    mend: 'Check what wrote it.',
  });
}

function empty(path: string): Failure {
  return new Failure({
    code: 'empty-dataset',
    message: `${path}: the file is empty.`,
    mend: 'Give a file with at least one question and its context.',
  });
}
