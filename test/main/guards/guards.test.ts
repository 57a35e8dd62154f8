import { EventEmitter } from 'node:events';
import type { App, IpcMainEvent, Session as ElectronSession, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { restrictContents } from '../../../src/main/guards/restrict-contents.ts';
import { restrictSession } from '../../../src/main/guards/restrict-session.ts';
import { comesFrom } from '../../../src/main/guards/sender.ts';
import { app, BrowserWindow, Session, WebFrameMain } from '../electron-stand-in.ts';

const ours = 'app://spanwright/projects/1/data';

describe('the session', () => {
  const session = new Session();
  restrictSession(session as unknown as ElectronSession);
  const asked = (permission: string, requestingUrl: string) => {
    const callback = vi.fn();
    session.requestHandler!(null as never, permission as never, callback, { requestingUrl } as never);
    return callback.mock.calls[0]![0] as boolean;
  };
  const checked = (permission: string, origin: string) =>
    session.checkHandler!(null, permission as never, origin, {} as never);

  it('lets the window copy, and nothing more', () => {
    expect(asked('clipboard-sanitized-write', ours)).toBe(true);
    expect(checked('clipboard-sanitized-write', 'app://spanwright')).toBe(true);
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'clipboard-read',
      'fileSystem',
      'hid',
      'usb',
    ])
      expect([asked(permission, ours), checked(permission, 'app://spanwright/')]).toEqual([false, false]);
    expect(session.deviceHandler!({})).toBe(false);
  });

  it.each(['https://example.org/', 'app://spanwright.evil.example/', 'app://other/', 'file:///', ''])(
    'gives %j no permission at all',
    (url) =>
      expect([asked('clipboard-sanitized-write', url), checked('clipboard-sanitized-write', url)]).toEqual([
        false,
        false,
      ]),
  );

  it.each([
    ['app://spanwright/assets/index.js', false],
    ['blob:app://spanwright/0198', false],
    ['data:image/png;base64,AA==', false],
    ['https://example.org/', true],
    ['http://127.0.0.1:8417/', true],
    ['ws://example.org/', true],
    ['file:///etc/passwd', true],
    ['app://other/', true],
  ])('of requests for %s: refuses them is %j', (url, cancel) => {
    const callback = vi.fn();
    session.beforeRequest!({ url }, callback);
    expect(callback).toHaveBeenCalledWith({ cancel });
  });

  it('lets the window save what it has made, and fetches nothing', () => {
    const download = (url: string) => {
      const preventDefault = vi.fn();
      session.emit('will-download', { preventDefault }, { getURL: () => url });
      return preventDefault.mock.calls.length === 0;
    };
    expect(download('blob:app://spanwright/0198')).toBe(true);
    expect(download('https://example.org/tool.exe')).toBe(false);
  });
});

describe('every page', () => {
  let window: BrowserWindow;
  beforeEach(() => {
    app.removeAllListeners();
    restrictContents(app as unknown as App);
    window = new BrowserWindow({});
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('stays: %s', (event) => {
    const preventDefault = vi.fn();
    window.webContents.emit(event, { preventDefault }, 'https://example.org/');
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('opens no window', () => {
    for (const url of ['https://example.org/', 'app://spanwright/', 'about:blank', 'file:///etc/passwd'])
      expect(window.webContents.openHandler!({ url })).toEqual({ action: 'deny' });
  });
});

describe('the sender of a message', () => {
  const { webContents } = new BrowserWindow({});
  const contents = webContents as unknown as WebContents;
  const from = (sender: unknown, senderFrame: unknown) => comesFrom(contents, { sender, senderFrame } as IpcMainEvent);
  const frame = (changes: Partial<WebFrameMain>) => Object.assign(new WebFrameMain(), changes);

  it('is the page of the window', () => expect(from(contents, webContents.mainFrame)).toBe(true));

  it.each([
    ['a frame in it', contents, frame({ parent: new WebFrameMain() })],
    ['a page of elsewhere in it', contents, frame({ origin: 'https://example.org' })],
    ['a page without an origin', contents, frame({ origin: 'null' })],
    ['a page of another name', contents, frame({ origin: 'app://spanwright.evil.example' })],
    ['a frame that is gone', contents, null],
    ['another window', new EventEmitter(), new WebFrameMain()],
  ])('is not %s', (_what, sender, senderFrame) => expect(from(sender, senderFrame)).toBe(false));
});
