import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { BridgeMessage, DesktopBridge } from '../shared/bridge.ts';

const bridge: DesktopBridge = {
  send: (data) => ipcRenderer.send('rpc', data),
  onMessage(listener) {
    const receive = (_event: unknown, data: BridgeMessage) => listener(data);
    ipcRenderer.on('rpc', receive);
    return () => ipcRenderer.off('rpc', receive);
  },
  pathOf: (file) => webUtils.getPathForFile(file),
};

contextBridge.exposeInMainWorld('spanwright', bridge);
