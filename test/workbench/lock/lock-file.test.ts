import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFile, tryLock } from '../../../src/workbench/lock/lock-file.ts';
import { childProcessHost } from '../../../src/workbench/jobs/child-process-host.ts';
import { openWorkbench } from '../../../src/workbench/workbench.ts';
import { temporaryFolder } from '../temporary-store.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';

const holder = `
  const { tryLock } = await import(process.argv[1]);
  console.log(tryLock(process.argv[2]) !== null);
  setInterval(() => {}, 1000);`;

describe('a locked file', () => {
  it('is another process’s until that is killed', async () => {
    const path = join(temporaryFolder(), 'any.lock');
    const module = join(import.meta.dirname, '../../../src/workbench/lock/lock-file.ts');
    const child = spawn(process.execPath, ['--input-type=module', '-e', holder, module, path], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString().trim()).toBe('true');
    expect(tryLock(path)).toBeNull();
    await expect(lockFile(path, { patienceMs: 150 })).rejects.toMatchObject({ code: 'locked' });
    const waiting = lockFile(path);
    child.kill('SIGKILL');
    (await waiting).release();
  });

  it('keeps a data folder to one workbench', async () => {
    const dataFolder = temporaryFolder();
    const first = await temporaryWorkbench(dataFolder);
    const second = openWorkbench({ dataFolder, jobHost: childProcessHost(), patienceMs: 200 });
    await expect(second).rejects.toMatchObject({ code: 'data-folder-in-use' });
    await first.close();
    await temporaryWorkbench(dataFolder);
  });
});
