import { expect, it } from 'vitest';
import { exportCard } from '../../src/pipeline/export/export-card.ts';

const card = {
  name: 'Ward',
  format: 'merged',
  library: 'transformers',
  architecture: 'bert',
  longestInput: 384,
  languages: ['en', 'de'],
  weights: [],
  measuredWith: null,
  processor: '2 threads',
} as const;

it('keeps what a run’s card says of data, arguments and results, tells no folder, and says how it is used now', () => {
  const before = [
    '---\nlibrary_name: peft\nbase_model: "someone/base"\ntags:\n  - spanwright\n---\n\n# out',
    'This folder holds a LoRA adapter for `/home/ada/models/base`. It was made with Spanwright.',
    '## How to use it\n\nold',
    '## Data\n\nthe data',
    '## Arguments\n\nthe arguments',
    '## Results\n\nthe results',
  ].join('\n\n');
  const made = exportCard({ ...card, before });
  expect(made).toMatch(/^---\nlibrary_name: transformers\n.*base_model: "someone\/base"\n/s);
  expect(made).toContain('language:\n  - "en"\n  - "de"');
  expect(made).toContain('It was fine-tuned with LoRA from `base`.');
  expect(made).not.toContain('/home/ada');
  for (const kept of ['the data', 'the arguments', 'the results']) expect(made).toContain(kept);
  expect(made).not.toContain('\nold');
  expect(made).toContain('AutoModelForQuestionAnswering.from_pretrained(".")');
  expect(made).toContain('It was trained on texts in: en, de.');
});
