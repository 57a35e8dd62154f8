import { describe, expect, it } from 'vitest';
import { defaultArguments } from '../../../../src/pipeline/arguments/defaults.ts';
import { cardArguments } from '../../../../src/pipeline/postprocess/model-card/card-arguments.ts';
import { cardData } from '../../../../src/pipeline/postprocess/model-card/card-data.ts';
import { modelCard, type ModelCard } from '../../../../src/pipeline/postprocess/model-card/model-card.ts';
import { exampleOf } from '../example-of.ts';

const card: ModelCard = {
  name: 'pump-qa',
  architecture: 'bert',
  baseModel: { name: 'MiniLM-L6', hubId: 'nreimers/MiniLM-L6-H384-uncased' },
  isAdapter: false,
  version2WithNegative: true,
  nullScoreDiffThreshold: -1.5,
  data: [{ role: 'training', fileName: 'pumps | seals.json', questions: 1200, unanswerable: 40, sha256: 'ab12' }],
  changedArguments: [{ name: 'learning_rate', value: 3e-5, default: 5e-5 }],
  metrics: { eval_f1: 88.123456, eval_exact: 80 },
};

/** The YAML at the top, line by line. */
function frontMatter(text: string): string[] {
  const [, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  return yaml!.split('\n');
}

describe('modelCard', () => {
  it('has the front matter that the Hub expects', () => {
    expect(frontMatter(modelCard(card))).toEqual([
      'library_name: transformers',
      'pipeline_tag: question-answering',
      'base_model: "nreimers/MiniLM-L6-H384-uncased"',
      'tags:',
      '  - question-answering',
      '  - extractive-qa',
      '  - spanwright',
      'metrics:',
      '  - exact_match',
      '  - f1',
    ]);
  });

  it('names no base model to the Hub that is not on it', () => {
    const local = modelCard({ ...card, baseModel: { name: 'my base', hubId: null } });
    expect(frontMatter(local).join()).not.toContain('base_model');
    expect(local).toContain('fine-tuned from `my base`');
  });

  it('says what it is, what it was made with, and how good it is', () => {
    const text = modelCard(card);
    expect(text).toContain('# pump-qa');
    expect(text).toContain('scores more than -1.5 above the best answer');
    expect(text).toContain('| training | `pumps \\| seals.json` | 1200 | 40 | `ab12` |');
    expect(text).toContain('| `learning_rate` | `0.00003` | `0.00005` |');
    expect(text).toContain('| `eval_f1` | 88.1235 |');
  });

  it('shows how to load an adapter where it is one', () => {
    const text = modelCard({ ...card, isAdapter: true });
    expect(frontMatter(text)).toContain('library_name: peft');
    expect(text).toContain('AutoPeftModelForQuestionAnswering.from_pretrained("pump-qa").merge_and_unload()');
  });

  it('leaves out what there is not', () => {
    const text = modelCard({ ...card, baseModel: null, data: [], changedArguments: [], metrics: {} });
    expect(text).toContain('trained from scratch');
    expect(text).toContain('All at their defaults.');
    expect(text).not.toMatch(/## (Data|Results)/);
  });
});

describe('what the card tells of a run', () => {
  it('is the arguments that differ from the default, without the folders of paths', () => {
    const args = defaultArguments('/home/someone/runs/pump-qa');
    const changed = { ...args, data: { ...args.data, trainFile: '/home/someone/pumps.json', maxSeqLength: 256 } };
    expect(cardArguments(changed)).toEqual([
      { name: 'train_file', value: 'pumps.json', default: null },
      { name: 'max_seq_length', value: 256, default: 384 },
      { name: 'output_dir', value: 'pump-qa', default: null },
    ]);
  });

  it('is the name, size and hash of a data set', () => {
    const examples = [exampleOf('a', 'A pump.', ['pump']), exampleOf('b', 'A pump.', [], true)];
    expect(cardData('validation', '/home/someone/dev.json', examples)).toEqual({
      role: 'validation',
      fileName: 'dev.json',
      questions: 2,
      unanswerable: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });
});
