import { statSync } from 'node:fs';
import { mockDataset } from '../../src/dataset/mock/mock-dataset.ts';
import type { SquadForm } from '../../src/dataset/squad/dataset.ts';
import { writeExamples } from '../../src/dataset/squad/write.ts';

/** Made-up entries of SQuAD 2.0's size: 130,000 with 20,000 contexts. */
export const mockEntries = [
  ...mockDataset({ seed: 1, entries: 70_000, questionsPerContext: 7, factsPerContext: 7 }),
  ...mockDataset({ seed: 2, entries: 60_000, questionsPerContext: 6, factsPerContext: 7 }),
];

/** Writes them in one of SQuAD's forms; returns how many bytes that takes. */
export async function writeMockFile(path: string, form: SquadForm): Promise<number> {
  await writeExamples(path, mockEntries, form);
  return statSync(path).size;
}
