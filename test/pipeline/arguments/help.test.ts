import { describe, expect, it } from 'vitest';
import { allArguments } from '../../../src/pipeline/arguments/all-arguments.ts';
import { describeArguments } from '../../../src/pipeline/arguments/describe.ts';
import { formatHelp } from '../../../src/pipeline/arguments/format-help.ts';

const shown = (help: string) => [...help.matchAll(/^ {2}--(\w+)$/gm)].map(([, name]) => name!);

describe('help', () => {
  it('shows basic arguments first, and the others on request', () => {
    const basic = shown(formatHelp('basic'));
    const all = shown(formatHelp('all'));
    expect(basic).toContain('learning_rate');
    expect(basic).not.toContain('adam_epsilon');
    expect(all.toSorted()).toEqual(allArguments.map(({ name }) => name).toSorted());
    expect(all.indexOf('learning_rate')).toBeLessThan(all.indexOf('max_steps'));
  });

  it('gives range, default and unit', () => {
    const help = formatHelp('all', 1000);
    expect(help).toContain('[a number above 0 and at most 1; default 5e-5]');
    expect(help).toContain('[a whole number of at least 8 (tokens); default 384]');
    expect(help).toContain('[the path of a folder; required]');
    expect(help).toContain('default no; also evaluation_strategy]');
    expect(help).toContain('default qa_outputs]');
  });

  it.each([60, 80, 120])('keeps within %d columns', (width) => {
    const longest = Math.max(
      ...formatHelp('all', width)
        .split('\n')
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(width);
  });

  it('describes arguments for a form, by group', () => {
    const groups = describeArguments();
    expect(groups.map(({ group }) => group)).toEqual(['model', 'data', 'training', 'lora']);
    expect(groups[1]!.arguments.find(({ name }) => name === 'doc_stride')).toEqual({
      name: 'doc_stride',
      kind: 'integer',
      level: 'advanced',
      help: expect.stringContaining('neighbouring windows') as string,
      expected: 'a whole number of at least 0',
      required: false,
      default: 128,
      unit: 'tokens',
      aliases: [],
      choices: null,
      min: 0,
      max: null,
    });
  });
});
