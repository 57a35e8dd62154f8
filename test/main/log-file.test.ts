import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepLog } from '../../src/main/log-file.ts';
import { temporaryFolder } from '../workbench/temporary-store.ts';

it('keeps what goes wrong, beside what is said in the terminal', () => {
  const path = join(temporaryFolder(), 'logs', 'spanwright.log');
  const said: unknown[][] = [];
  const target = { error: (...what: unknown[]) => said.push(what), warn: (...what: unknown[]) => said.push(what) };
  keepLog(path, target);
  target.error('No room:', new Error('disk full'));
  target.warn('Slow.');
  expect(said).toHaveLength(2);
  expect(readFileSync(path, 'utf8')).toMatch(
    /^\d{4}-\S+Z error No room: Error: disk full\n[^]*\n\d{4}-\S+Z warn Slow\.\n$/,
  );
});

it('begins anew once it is large, and keeps the one before', () => {
  const path = join(temporaryFolder(), 'spanwright.log');
  writeFileSync(path, 'x'.repeat(2 ** 20 + 1));
  const target = { error: () => undefined, warn: () => undefined };
  keepLog(path, target);
  (target.error as (text: string) => void)('Again.');
  expect(readFileSync(path, 'utf8')).toMatch(/error Again\.\n$/);
  expect(readFileSync(`${path}.old`, 'utf8')).toHaveLength(2 ** 20 + 1);
});
