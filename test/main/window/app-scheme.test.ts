import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerPage } from '../../../src/main/window/app-scheme.ts';
import { temporaryFolder } from '../../workbench/temporary-store.ts';

function pages() {
  const folder = temporaryFolder();
  const renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>Spanwright</title>');
  writeFileSync(join(renderer, 'assets', 'index-1.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  symlinkSync(join(folder, 'secret.json'), join(renderer, 'assets', 'link.json'));
  return (url: string, method = 'GET') => answerPage({ url, method }, renderer);
}

describe('the scheme of the window', () => {
  it('gives the page for each of its places, bound by a strict policy', async () => {
    const get = pages();
    for (const path of ['/', '/models', '/projects/0198/runs?sort=f1']) {
      const answer = await get(`app://spanwright${path}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('<title>Spanwright</title>');
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('gives what pages are made from', async () => {
    const answer = await pages()('app://spanwright/assets/index-1.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe('export {};');
  });

  it.each([
    'app://spanwright/../secret.json',
    'app://spanwright/%2e%2e/secret.json',
    'app://spanwright/assets/..%2f..%2fsecret.json',
    'app://spanwright/..%5csecret.json',
    'app://spanwright/assets/link.json',
    'app://spanwright/%00.json',
    'app://spanwright/c:/secret.json',
    'app://elsewhere/',
    'file:///etc/passwd',
    'nonsense',
  ])('gives nothing from elsewhere: %s', async (url) => {
    const answer = await pages()(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
  });

  it('only gives', async () => {
    expect((await pages()('app://spanwright/', 'POST')).status).toBe(404);
    expect(await (await pages()('app://spanwright/', 'HEAD')).text()).toBe('');
  });
});
