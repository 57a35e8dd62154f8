import { access, rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TinyFolder, tinyArguments, tinyFolder } from '../../pipeline/tiny-run.ts';
import { call } from '../call.ts';
import { spawnSpanwright } from '../spawn.ts';

describe('sweep', () => {
  let tiny: TinyFolder;
  beforeAll(async () => {
    tiny = await tinyFolder();
    await writeFile(tiny.path('args.json'), JSON.stringify(tinyArguments(tiny, { eval_strategy: 'epoch' })));
  });
  afterAll(() => rm(tiny.folder, { recursive: true }));

  const sweepFile = async (name: string, parts: object) => {
    const file = { arguments: tiny.path('args.json'), output_dir: tiny.path(name), ...parts };
    await writeFile(tiny.path(`${name}.json`), JSON.stringify(file));
    return tiny.path(`${name}.json`);
  };

  it('lists its trials and runs none with --dry-run', async () => {
    const path = await sweepFile('dry', { parameters: { learning_rate: [1e-3, 1e-4] }, seeds: [1, 2] });
    const { code, stdout } = await call('sweep', path, '--dry-run');
    expect(code).toBe(0);
    expect(stdout.match(/ waits /g)).toHaveLength(4);
    await expect(access(tiny.path('dry'))).rejects.toThrow();
  });

  it('shows a table of what was tried, the best marked', async () => {
    const path = await sweepFile('told', { parameters: { learning_rate: [1e-3, 1e-4] }, metric: 'eval_loss' });
    const { code, stdout, stderr } = await call('sweep', path);
    expect(code).toBe(0);
    expect(stdout).toMatch(/learning_rate +state +step +eval_loss/);
    expect(stdout.match(/ finished +12 +[\d.]+/g)).toHaveLength(2);
    expect(stdout.match(/ best$/gm)).toHaveLength(1);
    expect(stderr).toContain('Trial 2 of 2: 2-learning_rate=1e-4');

    const json = await call('sweep', path, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ trials: [{ state: 'finished' }, { state: 'finished' }] });
    expect(json.stderr).not.toContain('Trial');
  });

  it('collects what has run, and runs nothing', async () => {
    const path = await sweepFile('collected', { parameters: { learning_rate: [1e-3] } });
    const { code, stdout, stderr } = await call('sweep', path, '--collect');
    expect({ code, waits: stdout.includes(' waits ') }).toEqual({ code: 0, waits: true });
    expect(stderr).toMatch(/^Written: .*sweep_results\.json$/m);
  });

  it('needs an image for Kubernetes, and one scheduler', async () => {
    const path = await sweepFile('k8s', { parameters: { learning_rate: [1e-3] } });
    const without = await call('sweep', path, '--kubernetes', tiny.path('out'));
    expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining('--image') as string });
    const both = await call('sweep', path, '--kubernetes', tiny.path('out'), '--slurm', tiny.path('out'));
    expect(both.code).toBe(2);
  });

  it('stops at Ctrl-C with a checkpoint', async () => {
    const path = await sweepFile('stopped', { parameters: { max_steps: [100_000], eval_steps: [2] }, seeds: [1, 2] });
    let interrupted = false;
    const watch = spawnSpanwright(['sweep', path, '--output', tiny.path('elsewhere')], {
      onError: (stderr, child) => {
        if (interrupted || !stderr.includes('eval F1')) return;
        interrupted = true;
        child.kill('SIGINT');
      },
    });
    const { code, stdout, stderr } = await watch;
    expect(code).toBe(130);
    expect(stderr).toContain('The same command goes on from here.');
    expect(stdout).toMatch(/ begun +[1-9]/);
  });

  it('names the field of its file that is wrong', async () => {
    const { code, stderr } = await call('sweep', await sweepFile('wrong', { parameters: { learning_rate: {} } }));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: \S+wrong\.json: .* at parameters\.learning_rate /);
  });
});
