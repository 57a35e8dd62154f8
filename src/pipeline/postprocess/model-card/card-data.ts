import { basename } from 'node:path';
import type { Example } from '../../../dataset/example.ts';
import { hashExamples } from '../../../dataset/identity/hash.ts';
import type { CardData } from './model-card.ts';

/** What the card says of a data set: of its path, the name of the file only. */
export function cardData(role: CardData['role'], path: string, examples: readonly Example[]): CardData {
  return {
    role,
    fileName: basename(path),
    questions: examples.length,
    unanswerable: examples.filter(({ answers }) => answers.length === 0).length,
    sha256: hashExamples(examples),
  };
}
