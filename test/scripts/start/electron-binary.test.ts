import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasDisplay } from '../../../scripts/start/display.ts';
import { canFetchElectron, findElectron } from '../../../scripts/start/electron-binary.ts';

describe('the display', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %j: %j', (platform, env, expected) => {
    expect(hasDisplay({ platform, env })).toBe(expected);
  });
});

describe("Electron's program", () => {
  const emptyPackage = () => mkdtempSync(join(tmpdir(), 'spanwright-electron-'));

  it('is not there right after "npm ci"', () => {
    expect(findElectron(emptyPackage(), {})).toBeNull();
  });

  it('is where the package has noted it, once it is whole', () => {
    const folder = emptyPackage();
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(findElectron(folder, {})).toBeNull();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'electron'), '');
    expect(findElectron(folder, {})).toBe(join(folder, 'dist', 'electron'));
  });

  it('is where the environment says, as for Electron itself', () => {
    const elsewhere = emptyPackage();
    writeFileSync(join(elsewhere, 'electron'), '');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere };
    expect(findElectron(emptyPackage(), env)).toBe(join(elsewhere, 'electron'));
  });

  it('can be fetched where its source answers, and is not waited for where not', async () => {
    const server = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const ELECTRON_MIRROR = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(await canFetchElectron({ ELECTRON_MIRROR })).toBe(true);
    server.close();
    server.closeAllConnections();
    expect(await canFetchElectron({ ELECTRON_MIRROR })).toBe(false);
  });
});
