import { describe, expect, it } from 'vitest';
import { bagOfWordsAnswers } from '../../../src/dataset/baseline/bag-of-words.ts';
import type { Example } from '../../../src/dataset/example.ts';
import { exampleOf } from '../example-of.ts';

function answerTo(example: Example): string | undefined {
  return bagOfWordsAnswers([example]).get(example.id);
}

describe('the bag-of-words baseline', () => {
  it('answers from the sentence that shares the rarest words with the question', () => {
    const context = 'The pump was checked. The pump has run for 310 hours. The pump seal was bought from Karlsson.';
    expect(answerTo(exampleOf({ context, question: 'Who sold the pump its seal?' }))).toContain(
      'karlsson'.replace('k', 'K'),
    );
  });

  it('does not take a stop inside a number for the end of a sentence', () => {
    const context = 'Flow was 14.5 l/min. Oil is new.';
    expect(answerTo(exampleOf({ context, question: 'What was the flow?' }))).toBe('14.5 l/min');
  });

  it('answers with words of the context that are not in the question, at most three of them', () => {
    const context = 'Bearing temperature rose from forty to ninety degrees over four long hours.';
    const question = 'How far did the bearing temperature rise?';
    const answer = answerTo(exampleOf({ context, question })) ?? '';
    expect(context).toContain(answer);
    expect(answer.split(' ').length).toBeLessThanOrEqual(3);
    expect(answer).not.toMatch(/bearing|temperature/i);
  });

  it('gives every question an answer, an empty one where there is nothing left to say', () => {
    const examples = [exampleOf({ id: 'a' }), exampleOf({ id: 'b', context: 'Flow?', question: 'Flow?' })];
    expect([...bagOfWordsAnswers(examples)]).toEqual([
      ['a', expect.stringMatching(/.+/) as string],
      ['b', ''],
    ]);
  });
});
