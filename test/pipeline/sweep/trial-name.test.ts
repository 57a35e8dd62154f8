import { expect, it } from 'vitest';
import { trialName } from '../../../src/pipeline/sweep/trial-name.ts';

it('says what differs, in characters that every file system takes', () => {
  expect(trialName({ learning_rate: 0.00003, r: 8, seed: 42 }, 2, 12)).toBe('03-learning_rate=3e-5,r=8,seed=42');
  const odd = { model_name_or_path: '/models/BERT base: "new"', target_modules: ['query', 'key'], warmup_ratio: 0.1 };
  expect(trialName(odd, 0, 1)).toBe('1-model_name_or_path=BERT_base_new,target_modules=query_key,warmup_ratio=0.1');
});

it('is never long, and never the same as another', () => {
  const values = { run_name: 'x'.repeat(300) };
  expect(trialName(values, 0, 2).length).toBeLessThanOrEqual(100);
  expect(trialName(values, 0, 2)).not.toBe(trialName(values, 1, 2));
});

it('is a number alone where nothing differs', () => {
  expect(trialName({}, 0, 1)).toBe('1');
});
