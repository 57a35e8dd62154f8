import { readdir, rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../src/shared/events.ts';
import { type TinyFolder, tinyArguments, tinyFolder } from '../../pipeline/tiny-run.ts';
import { call } from '../call.ts';
import { spawnSpanwright } from '../spawn.ts';

describe('run-qa', () => {
  let tiny: TinyFolder;
  beforeAll(async () => {
    tiny = await tinyFolder();
    await writeFile(tiny.path('args.json'), JSON.stringify(tinyArguments(tiny)));
  });
  afterAll(() => rm(tiny.folder, { recursive: true }));

  /** Flags that make a run endless, writing into a folder of its own. */
  const endless = (name: string) => {
    const words = 'max_steps 100000 save_steps 100000 logging_steps 1'.split(' ');
    const flags = words.map((word, index) => (index % 2 === 0 ? `--${word}` : word));
    return ['run-qa', tiny.path('args.json'), '--output_dir', tiny.path(name), ...flags];
  };

  it('tells the story of a run in whole lines', async () => {
    const { code, stdout, stderr } = await call('run-qa', tiny.path('args.json'), '--output_dir', tiny.path('told'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^step 12 {2}epoch [\d.]+ {2}loss [\d.]+ {2}lr /m);
    expect(stdout).toMatch(/^Checkpoint at step 4: /m);
    expect(stdout).toMatch(/^Finished\n(?:.*\n)* +eval_f1 +[\d.]+$/m);
    expect(stdout).not.toMatch(/[\r\u001b]/);
  });

  it('gives its events and nothing else with --json', async () => {
    const words = ['run-qa', '--json', tiny.path('args.json'), '--output_dir', tiny.path('json'), '--fsdp', 'x'];
    const { code, stdout, stderr } = await call(...words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as RunEvent);
    expect(events[0]).toMatchObject({
      type: 'log',
      level: 'warning',
      message: expect.stringContaining('fsdp') as string,
    });
    expect(events.at(-1)).toMatchObject({ type: 'done', outcome: 'finished' });
  });

  it('gives a failure as an event, too', async () => {
    const words = ['run-qa', tiny.path('args.json'), '--train_file', tiny.path('no.json'), '--json'];
    const { code, stdout, stderr } = await call(...words, '--output_dir', tiny.path('failed'));
    expect(code).toBe(1);
    const last = JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as Extract<RunEvent, { type: 'log' }>;
    expect(last).toMatchObject({ type: 'log', level: 'error', code: 'file-enoent' });
    expect(stderr).toBe(`error: ${last.message}\n`);
  });

  it('fails on wrong arguments before it does anything', async () => {
    const { code, stderr } = await call('run-qa', tiny.path('args.json'), '--learning_rate', 'NaN');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: .*learning_rate/);
  });

  it('has a short help and a whole one', async () => {
    const [basic, all] = [await call('run-qa', '--help'), await call('run-qa', '--help', 'all')];
    expect(basic.stdout).toContain('--learning_rate');
    expect(basic.stdout).not.toContain('--adam_beta1');
    expect(all.stdout).toContain('--adam_beta1');
    expect(all.stdout).toContain('--json');
  });

  it('stops at Ctrl-C with a checkpoint, and goes on with the line that it says', async () => {
    let interrupted = false;
    const words = endless('stopped');
    const stopped = await spawnSpanwright(words, {
      onOutput: (stdout, child) => {
        if (interrupted || !stdout.includes('step 2 ')) return;
        interrupted = true;
        child.kill('SIGINT');
      },
    });
    expect(stopped).toMatchObject({ code: 130, stderr: '' });
    expect(stopped.stdout).toContain('Stopping, with a checkpoint');
    const [, line] = /^To go on: npx spanwright (.*)$/m.exec(stopped.stdout)!;
    expect(line).toMatch(/--resume_from_checkpoint \S+checkpoint-\d+$/);
    const step = Number(/\d+$/.exec(line!)![0]);

    const again = await call(...line!.split(' '), '--max_steps', String(step + 1));
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(new RegExp(`^step ${step + 1} `, 'm'));
    expect(again.stdout).not.toMatch(new RegExp(`^step ${step} `, 'm'));
  });

  it('stops with a checkpoint where nobody reads on', async () => {
    const { code } = await spawnSpanwright(endless('unread'), {
      onOutput: (stdout, child) => {
        if (stdout.includes('step 2 ')) child.stdout?.destroy();
      },
    });
    expect(code).toBe(130);
    expect(await readdir(tiny.path('unread'))).toEqual([expect.stringMatching(/^checkpoint-\d+$/)]);
  });
});
