import { describe, expect, it } from 'vitest';
import { spawnSpanwright } from './spawn.ts';

describe('the process', () => {
  it('writes results to stdout, and says nothing else', async () => {
    const { code, stdout, stderr } = await spawnSpanwright(['dataset', 'mock', '--entries', '3']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ version: 'v2.0' });
  });

  it('fails with one line on stderr and its exit status', async () => {
    const { code, stdout, stderr } = await spawnSpanwright(['evaluate', '--dataset', 'no.json', '--predictions', 'x']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('error: no.json: there is no such file. Check the path.\n');
  });

  it('ends quietly when its reader has seen enough', async () => {
    const ended = await spawnSpanwright(['dataset', 'mock', '--entries', '2000'], {
      onOutput: (_text, { stdout }) => stdout?.destroy(),
    });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('colours what it says only where colours are asked for', async () => {
    const asked = (env: Record<string, string>) => spawnSpanwright(['nonsense'], { env });
    expect((await asked({ FORCE_COLOR: '1' })).stderr).toContain('\u001b[31merror:\u001b[39m');
    expect((await asked({ FORCE_COLOR: '0' })).stderr).toMatch(/^error: /);
  });
});
