import * as fc from 'fast-check';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertDataset } from '../../../src/dataset/convert.ts';
import { writers } from '../../../src/dataset/export/registry.ts';
import { writeDataset, writerFor } from '../../../src/dataset/export/write-dataset.ts';
import type { EntriesToWrite, EntryToWrite } from '../../../src/dataset/export/writer.ts';
import type { JsonValue, UnknownFields } from '../../../src/dataset/formats/read-entry.ts';
import { openDataset } from '../../../src/dataset/open-dataset.ts';
import { arbitraryExamples } from '../arbitrary-examples.ts';
import { readAll, testFolder } from '../in-folder.ts';

const data = new URL('../../../../shared/data/', import.meta.url).pathname;
const { at } = testFolder();

/** A file name that asks for each form; the two that share `.json` with another are named. */
const files: Readonly<Record<string, string>> = {
  'squad-v2.0': 'nested.json',
  'squad-v1.1': 'old.json',
  'flat-json': 'flat.json',
  'json-lines': 'lines.jsonl',
  csv: 'table.csv',
  tsv: 'table.tsv',
  parquet: 'table.parquet',
};
const fullForms = writers.filter(({ name }) => name !== 'squad-v1.1');

const fieldName = fc.constantFrom(
  ...['source', 'score', 'Ünit', 'a,b', 'a;b\tc', ' spaced ', '=cmd', "it's", 'other_fields', 'formula_escaped'],
  ...['__proto__', '1', '', 'label', 'text', 'answer_text', 'article.licence', 'article.title', 'article.paragraphs'],
  ...['paragraph.document_id', 'paragraph.context', 'answers.category', 'answers.text', 'plausible_answers.by'],
  ...['entry.title', 'entry.context', 'paragraph.', 'version'],
);
const fieldValue: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\t', '\n', '\r', 'a', '😀', ' ', '{') }),
  fc.jsonValue({ maxDepth: 2 }).map((value) => unsigned(value as JsonValue)),
);
const arbitraryUnknown: fc.Arbitrary<UnknownFields> = fc
  .array(fc.tuple(fieldName, fieldValue), { maxLength: 4 })
  .map((fields) => Object.fromEntries(fields));

const arbitraryEntries: fc.Arbitrary<EntryToWrite[]> = arbitraryExamples.chain((examples) =>
  fc
    .array(arbitraryUnknown, { minLength: examples.length, maxLength: examples.length })
    .map((unknowns) => examples.map((example, index) => ({ example, unknown: unknowns[index]! }))),
);

/** JSON has no negative zero. */
function unsigned(value: JsonValue): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}

function given(entries: readonly EntryToWrite[], documentFields: UnknownFields = {}): EntriesToWrite {
  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream is what is wanted
    entries: async function* () {
      yield* entries;
    },
    documentFields: () => documentFields,
  };
}

async function readBack(path: string): Promise<EntryToWrite[]> {
  const { entries, setAside } = await readAll(path);
  expect(setAside).toEqual([]);
  return entries.map(({ example, unknown }) => ({ example, unknown }));
}

describe.each(fullForms)('$name', (writer) => {
  const path = at(files[writer.name]!);

  it('gives back the same entries and unknown fields', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntries, async (entries) => {
        await writeDataset(path, writer, given(entries));
        expect(await readBack(path)).toEqual(entries);
      }),
      { numRuns: 25 },
    );
  });

  it.each(fullForms)('gives back the same by way of $name', async (other) => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntries, async (entries) => {
        const between = at(`between-${files[other.name]!}`);
        await writeDataset(path, writer, given(entries));
        await convertDataset(await openDataset(path), between, other);
        expect(await readBack(between)).toEqual(entries);
      }),
      { numRuns: 4 },
    );
  });

  it('keeps offsets that lie outside of the context, for the checks to find', async () => {
    const context = 'The 😀 seal holds 16 bar.';
    const answers = [-1, 3, context.length, 400].map((start) => ({ text: '16 bar', start }));
    const example = { id: 'q', title: '', context, question: '?', answers, isImpossible: undefined };
    await writeDataset(path, writer, given([{ example: example as unknown as EntryToWrite['example'], unknown: {} }]));
    expect((await readBack(path))[0]!.example.answers).toEqual(answers);
  });
});

describe('SQuAD v1.1', () => {
  const writer = writerFor('x', 'squad-v1.1');

  it('gives back what it has a place for', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntries, async (all) => {
        const entries = all.map(({ example, unknown }) => {
          const { id, title, context, question, answers } = example;
          return { example: { id, title, context, question, answers, isImpossible: undefined }, unknown };
        });
        await writeDataset(at('old.json'), writer, given(entries));
        expect(await readBack(at('old.json'))).toEqual(entries);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves questions without an answer out and says so', async () => {
    const [entry] = fc.sample(arbitraryEntries, 1)[0]!;
    const example = { ...entry!.example, isImpossible: true, plausibleAnswers: undefined };
    const { written, lost } = await writeDataset(at('old.json'), writer, given([{ example, unknown: {} }]));
    expect(written).toBe(0);
    expect([...lost]).toEqual([['Questions without an answer were left out: SQuAD v1.1 has none.', 1]]);
  });
});

describe('what stands around the entries', () => {
  const [entry] = fc.sample(arbitraryEntries, { numRuns: 1, seed: 1 })[0]!;
  const around = { licence: 'CC BY 4.0', authors: ['a', 'b'] };

  it.each(['squad-v2.0', 'flat-json', 'parquet'])('is kept by %s', async (name) => {
    await writeDataset(at(files[name]!), writerFor('x', name), given([entry!], around));
    expect((await readAll(at(files[name]!))).documentFields).toMatchObject(around);
  });

  it.each(['json-lines', 'csv'])('is said to be lost by %s', async (name) => {
    const { lost } = await writeDataset(at(files[name]!), writerFor('x', name), given([entry!], around));
    expect([...lost.keys()].join(' ')).toMatch(/"licence".*"authors"/);
  });
});

describe.skipIf(!existsSync(data))('real data (skipped where ../shared/data is missing)', () => {
  it.each(writers)('policyqa comes back from $name, with the fields that SQuAD does not know', async (writer) => {
    const original = await readAll(`${data}policyqa-dev.json`);
    const path = at(`policy-${files[writer.name]!}`);
    const { written, lost } = await convertDataset(await openDataset(`${data}policyqa-dev.json`), path, writer);
    expect([written, lost]).toEqual([3809, {}]);
    expect(await readBack(path)).toEqual(original.entries.map(({ example, unknown }) => ({ example, unknown })));
    expect(original.entries[0]!.unknown).toHaveProperty('paragraph.index');
  });
});
