import { describe, expect, it } from 'vitest';
import { demoBase } from '../../workbench/quick-models.ts';
import { call } from '../call.ts';
import { spawnSpanwright } from '../spawn.ts';

describe('serve-model', () => {
  it('answers until Ctrl-C, and ends cleanly', async () => {
    const ask = async (url: string): Promise<unknown> => {
      const body = JSON.stringify({ question: 'Who was seen?', context: 'Mrs Delgado was seen at noon.' });
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch(url, { method: 'POST', headers, body })).json();
    };
    let answered = null as Promise<unknown> | null;
    const ended = await spawnSpanwright(['serve-model', demoBase, '--port', '0'], {
      onOutput: (stdout, child) => {
        const url = /answers at (\S+)\n/.exec(stdout)?.[1];
        if (url === undefined || answered !== null) return;
        answered = ask(url).finally(() => child.kill('SIGINT'));
      },
    });
    expect(ended).toMatchObject({ code: 0, stderr: expect.stringContaining('Closing') as string });
    expect(await answered).toMatchObject({ answer: expect.any(String) as string });
  });

  it('listens to this machine alone, and says how to ask', async () => {
    const other = await call('serve-model', demoBase, '--host', '0.0.0.0');
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('127.0.0.1');
    const { stdout } = await call('serve-model', '--help');
    expect(stdout).toContain("curl -s http://127.0.0.1:8418/answer -H 'Content-Type: application/json'");
    expect((await call('serve-model')).code).toBe(2);
  });
});
