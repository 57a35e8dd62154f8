import { describe, expect, it } from 'vitest';
import { questionType } from '../../../src/dataset/questions/question-type.ts';

describe('the type of a question', () => {
  it.each([
    ['Who holds it?', 'who'],
    ['To whom was it given?', 'who'],
    ["What's the pressure?", 'what'],
    ['In which year was it built?', 'which'],
    ['After the war, when did it close?', 'when'],
    ['where is it', 'where'],
    ['Why?', 'why'],
    ['How many are there?', 'how'],
    ['Does it say what it is?', 'yes-no'],
    ["Isn't it hot?", 'yes-no'],
    ['Name the constructor of the pump.', 'other'],
    ['', 'other'],
    ['水?', 'other'],
  ])('of %j is %s', (question, type) => {
    expect(questionType(question)).toBe(type);
  });
});
