import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DesktopBridge } from '../../src/shared/bridge.ts';
import { BrowserWindow, ipcMain, ipcRenderer, mainWorld } from '../main/electron-stand-in.ts';

vi.mock('electron', () => import('../main/electron-stand-in.ts'));

let bridge: DesktopBridge;
beforeAll(async () => {
  await import('../../src/preload/preload.ts');
  bridge = mainWorld.spanwright as DesktopBridge;
});
beforeEach(() => void ipcMain.removeAllListeners());

describe('what the page is given', () => {
  it('is three things to call, and nothing of Electron', () => {
    expect(Object.keys(mainWorld)).toEqual(['spanwright']);
    expect(Object.keys(bridge).sort()).toEqual(['onMessage', 'pathOf', 'send']);
  });

  it('sends on one channel alone', () => {
    const window = new BrowserWindow({});
    const received = vi.fn();
    ipcMain.on('rpc', received);
    bridge.send('a message');
    expect(received).toHaveBeenCalledWith(
      { sender: window.webContents, senderFrame: window.webContents.mainFrame },
      'a message',
    );
  });

  it('hears the messages themselves, not the events that bring them, until it no longer wants to', () => {
    const { webContents } = new BrowserWindow({});
    const heard = vi.fn();
    const leave = bridge.onMessage(heard);
    webContents.send('rpc', 'one');
    webContents.send('other', 'two');
    leave();
    webContents.send('rpc', 'three');
    expect(heard.mock.calls).toEqual([['one']]);
    expect(ipcRenderer.listenerCount('rpc')).toBe(0);
  });

  it('knows where a dropped file lies', () => {
    const dropped = Object.assign(new File([], 'train.json'), { path: '/home/me/train.json' });
    expect(bridge.pathOf(dropped)).toBe('/home/me/train.json');
    expect(bridge.pathOf(new File([], 'made-here.json'))).toBe('');
  });
});
