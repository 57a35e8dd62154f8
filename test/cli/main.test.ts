import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/registry.ts';
import { call } from './call.ts';

describe('spanwright', () => {
  it('shows its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await call('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('shows every command and every exit status in its help', async () => {
    const { code, stdout } = await call('--help');
    expect(code).toBe(0);
    for (const { name, summary } of commands)
      expect(stdout).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 20)}`, 'm'));
    for (const status of [0, 1, 2, 70, 130]) expect(stdout).toMatch(new RegExp(`^  ${status} `, 'm'));
  });

  it('shows its help on stderr where no command is given', async () => {
    const { code, stdout, stderr } = await call();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: spanwright');
  });

  it.each([
    ['evalute', 'error: There is no command "evalute" of spanwright. Did you mean evaluate?\n'],
    ['run_qa', 'error: There is no command "run_qa" of spanwright. Did you mean run-qa?\n'],
    ['xyzzy', 'error: There is no command "xyzzy" of spanwright. "spanwright --help" shows the commands there are.\n'],
    [
      '--verbose',
      'error: There is no option "--verbose" of spanwright. "spanwright --help" shows the commands there are.\n',
    ],
  ])('says what %s may have been meant for', async (word, line) => {
    expect(await call(word)).toEqual({ code: 2, stdout: '', stderr: line });
  });

  it.each([
    [['predict', '--modle', 'x'], "error: Unknown option '--modle'. Did you mean --model?\n"],
    [
      ['evaluate'],
      /^error: Required option '--dataset <file>' not specified\. "spanwright evaluate --help" shows the options\.\n$/,
    ],
    [['dataset', 'mock', '--entries', '0'], /It must be a whole number of at least 1\./],
    [['dataset', 'mock', 'stray'], /too many arguments/i],
    [['dataset', 'mok'], 'error: There is no command "mok" of spanwright dataset. Did you mean mock?\n'],
    [['bench', 'train', '--hidden', '10', '--heads', '3'], /^error: A width of 10 cannot be divided among 3 heads\./],
    [['export', '--output', 'x'], /^error: There is no model to use\./],
  ])('refuses %j as wrong usage', async (words, expected) => {
    const { code, stdout, stderr } = await call(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    if (typeof expected === 'string') expect(stderr).toBe(expected);
    else expect(stderr).toMatch(expected);
  });

  it.each(commands.map(({ name }) => name))('gives help for %s', async (name) => {
    const asked = await call(name, '--help');
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    expect(asked.stdout).toMatch(new RegExp(`^Usage: (spanwright )?${name}`));
    expect(await call('help', name)).toEqual(asked);
  });
});
