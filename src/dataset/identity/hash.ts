import { createHash } from 'node:crypto';
import type { Answer, Example } from '../example.ts';

/**
 * SHA-256 in hex over all that the entries say, in their order: equal for two data sets exactly when their entries are
 * equal, whatever file or form they came from.
 */
export function hashExamples(examples: readonly Example[]): string {
  const hash = createHash('sha256');
  for (const example of examples) {
    const { id, title, context, question, answers, isImpossible, plausibleAnswers } = example;
    const flag = isImpossible ?? null;
    const plausible = plausibleAnswers?.map(pair) ?? null;
    hash.update(JSON.stringify([id, title, context, question, answers.map(pair), flag, plausible]));
  }
  return hash.digest('hex');
}

function pair({ text, start }: Answer): [string, number] {
  return [text, start];
}
