import { describe, expect, it } from 'vitest';
import { dataObservations } from '../../../../src/pipeline/postprocess/advice/data-observations.ts';
import { exampleOf } from '../example-of.ts';

describe('dataObservations', () => {
  it('counts as leaked what training asks of the same text, not of another', () => {
    const training = [exampleOf('Which seal', 'A double seal.', ['double']), exampleOf('Who', 'A pump.', [])];
    const validation = [exampleOf('which SEAL', 'A double seal.', ['double']), exampleOf('Who', 'A valve.', [])];
    expect(dataObservations(training, validation)).toEqual({
      trainingQuestions: 2,
      validationQuestions: 2,
      unanswerableTraining: 1,
      unanswerableValidation: 1,
      leakedQuestions: 1,
    });
  });
});
