import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App, IpcMainEvent, Session as ElectronSession, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import builder from '../../electron-builder.config.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { restrictContents } from '../../src/main/guards/restrict-contents.ts';
import { restrictSession } from '../../src/main/guards/restrict-session.ts';
import { comesFrom } from '../../src/main/guards/sender.ts';
import { answerPage, registerAppScheme, windowOrigin } from '../../src/main/window/app-scheme.ts';
import { webPreferences } from '../../src/main/window/web-preferences.ts';
import { contentSecurityPolicy } from '../../src/workbench/hosts/content-security-policy.ts';
import { app, BrowserWindow, mainWorld, protocol, Session, WebFrameMain } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

/** https://www.electronjs.org/docs/latest/tutorial/security, in its order. What the parts do in detail is tested beside them. */
const root = join(import.meta.dirname, '..', '..');
const sourcesOf = (...rooms: string[]) =>
  rooms.flatMap((room) => {
    const folder = join(root, 'src', room);
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.(?:ts|vue|html|css)$/.test(file.name))
      .map(({ parentPath, name }) => ({ name, text: readFileSync(join(parentPath, name), 'utf8') }));
  });
const desktop = sourcesOf('main', 'preload');
const pages = sourcesOf('renderer');
const mentions = (sources: readonly { name: string; text: string }[], what: RegExp) =>
  sources.filter(({ text }) => what.test(text)).map(({ name }) => name);
const preferences = webPreferences('/preload.cjs');

app.removeAllListeners();
restrictContents(app as unknown as App);
const { webContents } = new BrowserWindow({});
const prevented = (event: string) => {
  const preventDefault = vi.fn();
  webContents.emit(event, { preventDefault }, 'https://example.org/');
  return preventDefault.mock.calls.length === 1;
};

describe("Electron's security checklist", () => {
  it('1. Only load secure content: all of it ships, and requests for anything else are refused', () => {
    const session = new Session();
    restrictSession(session as unknown as ElectronSession);
    const callback = vi.fn();
    for (const url of ['http://example.org/', 'https://example.org/', 'ws://example.org/'])
      session.beforeRequest!({ url }, callback);
    expect(callback.mock.calls).toEqual([[{ cancel: true }], [{ cancel: true }], [{ cancel: true }]]);
    expect(mentions(desktop, /loadURL\((?!windowOrigin)|loadFile\(/)).toEqual([]);
  });

  it('2. No Node.js integration', () => {
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  it('3. Context isolation', () => expect(preferences.contextIsolation).toBe(true));

  it('4. Process sandboxing, for every page that there will ever be', () => {
    expect(preferences.sandbox).toBe(true);
    expect(mentions(desktop, /app\.enableSandbox\(\)/)).toEqual(['main.ts']);
    expect(mentions(desktop, /no-sandbox/)).toEqual([]);
  });

  it('5. Permission requests are handled, and denied', () => {
    const session = new Session();
    restrictSession(session as unknown as ElectronSession);
    const callback = vi.fn();
    session.requestHandler!(null as never, 'media', callback, { requestingUrl: `${windowOrigin}/` } as never);
    expect(callback).toHaveBeenCalledWith(false);
    expect(session.checkHandler!(null, 'media', windowOrigin, {} as never)).toBe(false);
  });

  it('6. webSecurity stays on', () => expect(preferences.webSecurity).toBe(true));

  it('7. A Content-Security-Policy without inline script, eval or other hosts, on every answer', async () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/);
    const missing = await answerPage({ url: `${windowOrigin}/nothing.js`, method: 'GET' }, '/nowhere');
    expect(missing.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(
      mentions(
        pages,
        /<script(?![^>]*\bsrc=)(?![^>]*\bsetup\b)[^>]*>|\bv-html\b|\.innerHTML\b|\beval\(|new Function\(/,
      ),
    ).toEqual([]);
  });

  it('8. No insecure content', () => expect(preferences.allowRunningInsecureContent).toBe(false));

  it('9. No experimental features', () => expect(preferences.experimentalFeatures).toBe(false));

  it('10. No enableBlinkFeatures', () => {
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
    expect(mentions(desktop, /enableBlinkFeatures|enable-blink-features|appendSwitch/)).toEqual([]);
  });

  it('11. No webviews, so none with allowpopups', () => {
    expect(preferences.webviewTag).toBe(false);
    expect(mentions(pages, /<webview|allowpopups/i)).toEqual([]);
  });

  it('12. Webviews are refused before they are made', () => expect(prevented('will-attach-webview')).toBe(true));

  it('13. No navigation', () =>
    expect(['will-navigate', 'will-frame-navigate', 'will-redirect'].map(prevented)).toEqual([true, true, true]));

  it('14. No new windows', () => expect(webContents.openHandler!({ url: windowOrigin })).toEqual({ action: 'deny' }));

  it('15. shell.openExternal is not used at all', () => expect(mentions(desktop, /openExternal\(/)).toEqual([]));

  it('16. A current version of Electron, pinned', () => {
    const [major] = packageJson.devDependencies.electron.split('.').map(Number);
    expect(packageJson.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(major).toBeGreaterThanOrEqual(45);
  });

  it('17. The sender of every message is checked', () => {
    const from = (senderFrame: unknown) =>
      comesFrom(webContents as unknown as WebContents, { sender: webContents, senderFrame } as unknown as IpcMainEvent);
    expect(from(webContents.mainFrame)).toBe(true);
    expect(from(Object.assign(new WebFrameMain(), { origin: 'https://example.org' }))).toBe(false);
    // Messages are received in one place alone.
    expect(mentions(desktop, /ipcMain\.(?:on|once|handle|handleOnce)\(/)).toEqual(['serve-window.ts']);
  });

  it('18. No file:// pages, but a protocol of our own', () => {
    registerAppScheme(protocol as never);
    expect(protocol.privileged[0]).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } });
    expect(protocol.privileged[0]!.privileges).not.toHaveProperty('bypassCSP');
    expect(mentions(desktop, /file:\/\//)).toEqual([]);
  });

  it('19. Fuses are set', () => {
    expect(builder.electronFuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it("20. Pages are given nothing of Electron's", async () => {
    await import('../../src/preload/preload.ts');
    const given = mainWorld.spanwright as Record<string, unknown>;
    expect(Object.keys(given).sort()).toEqual(['onMessage', 'pathOf', 'send']);
    const heard = vi.fn();
    (given.onMessage as (listener: typeof heard) => void)(heard);
    webContents.send('rpc', 'a message');
    expect(heard.mock.calls).toEqual([['a message']]);
  });
});
