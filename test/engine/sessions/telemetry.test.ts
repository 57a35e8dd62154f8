import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const door = pathToFileURL(join(import.meta.dirname, '../../../src/engine/sessions/onnxruntime.ts')).href;

it('leaves no identifier of this machine and no events behind, which onnxruntime would send to its makers', () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  const session = `const { InferenceSession } = await import('${door}');
    await InferenceSession.create(Buffer.from('no model')).catch(() => undefined);`;
  // CI would switch it off as well.
  const others = { CI: undefined, ORT_DISABLE_TELEMETRY: undefined, XDG_CACHE_HOME: undefined };
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', session], {
    env: { ...process.env, ...others, HOME: home, USERPROFILE: home },
  });
  expect(readdirSync(home)).toEqual([]);
});
