import { describe, expect, it } from 'vitest';
import { resumeLine } from '../../../src/cli/commands/run-qa/resume-line.ts';
import { parseCommandLine } from '../../../src/pipeline/arguments/command-line.ts';

describe('the line to go on with', () => {
  it.each([
    [['args.json'], 'args.json'],
    [['args.json', '--resume_from_checkpoint', 'out/checkpoint-3', '--seed', '4'], 'args.json --seed 4'],
    [['--resume-from-checkpoint=true', 'args.json'], 'args.json'],
    [['args.json', '--resume_from_checkpoint', '--do_train'], 'args.json --do_train'],
    [['args.json', '--resume_from_checkpoint'], 'args.json'],
    [['my args.json', "--run_name=it's"], String.raw`'my args.json' '--run_name=it'\''s'`],
  ])('keeps what was asked for: %j', (words, kept) => {
    expect(resumeLine(words, 'out/checkpoint-7')).toBe(
      `npx spanwright run-qa ${kept} --resume_from_checkpoint out/checkpoint-7`,
    );
  });

  it('says the same arguments but for the checkpoint', async () => {
    const words = ['--output_dir', 'out', '--do_eval', '--validation_file', 'a.json', '--model_name_or_path', 'm'];
    const resumed = resumeLine(words, 'out/checkpoint-7').split(' ').slice(3);
    const [before, after] = [await parseCommandLine(words), await parseCommandLine(resumed)];
    if (before.kind === 'help' || after.kind === 'help') throw new Error('unreachable');
    const { args } = before;
    expect(after.args).toEqual({
      ...args,
      training: { ...args.training, resumeFromCheckpoint: 'out/checkpoint-7' },
    });
  });
});
