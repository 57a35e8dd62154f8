import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mockDomainNames } from '../../../src/dataset/mock/options.ts';
import { readExamples } from '../../../src/dataset/squad/read.ts';
import { call } from '../call.ts';

describe('dataset mock', () => {
  it('writes a data set of the form, size and share asked for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'spanwright-mock-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, 'mock.json');
    const flags = '--entries 40 --unanswerable 1 --domains farms,hotels ships --format flat'.split(' ');
    const { code, stdout, stderr } = await call('dataset', 'mock', '-o', path, ...flags);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/: 40 questions about \d+ contexts, 40 without an answer\.\n$/);
    const { form, examples } = await readExamples(path);
    expect([form, examples.length]).toEqual(['flat', 40]);
    expect(new Set(examples.map(({ id }) => id.split('-')[0]))).toEqual(new Set(['farms', 'hotels', 'ships']));
  });

  it('gives another data set for another seed, and the same for the same', async () => {
    const made = async (seed: string) => (await call('dataset', 'mock', '--entries', '6', '--seed', seed)).stdout;
    const [one, other, again] = [await made('1'), await made('2'), await made('1')];
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('lists its domains, and names them where one is unknown', async () => {
    expect((await call('dataset', 'mock', '--list-domains')).stdout.trimEnd().split('\n')).toEqual(mockDomainNames);
    const { code, stderr } = await call('dataset', 'mock', '--domains', 'zoos');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: There is no mock domain "zoos"\. Choose from: /);
  });
});
