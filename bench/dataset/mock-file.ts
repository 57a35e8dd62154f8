import { writeFileSync } from 'node:fs';
import { mockDataset } from '../../src/dataset/mock/mock-dataset.ts';

/** Writes made-up entries of SQuAD 2.0's size: 130,000 with 20,000 contexts, as a flat JSON array. */
export function writeMockFile(path: string): {
  readonly entries: number;
  readonly contexts: number;
  readonly bytes: number;
} {
  const examples = [
    ...mockDataset({ seed: 1, entries: 70_000, questionsPerContext: 7, factsPerContext: 7 }),
    ...mockDataset({ seed: 2, entries: 60_000, questionsPerContext: 6, factsPerContext: 7 }),
  ];
  const text = JSON.stringify(examples);
  writeFileSync(path, text);
  return {
    entries: examples.length,
    contexts: new Set(examples.map(({ context }) => context)).size,
    bytes: Buffer.byteLength(text),
  };
}
