import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type Electron from 'electron';

/**
 * Stands in for Electron where there is none: what `src/main` and `src/preload` use of it, with windows that nobody sees.
 * Messages between page and main process are cloned as Electron clones them; utility processes are real processes.
 */

const origin = 'app://spanwright';

export class WebFrameMain {
  parent: WebFrameMain | null = null;
  origin = origin;
}

export class WebContents extends EventEmitter {
  mainFrame = new WebFrameMain();
  url = '';
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  #destroyed = false;

  constructor() {
    super();
    app.emit('web-contents-created', {}, this);
  }
  send(channel: string, data: unknown): void {
    if (this.#destroyed) throw new Error('Object has been destroyed');
    ipcRenderer.emit(channel, {}, structuredClone(data));
  }
  setWindowOpenHandler(handler: typeof this.openHandler): void {
    this.openHandler = handler;
  }
  getURL(): string {
    return this.url;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  destroy(): void {
    this.#destroyed = true;
    this.emit('destroyed');
  }
}

const windows: BrowserWindow[] = [];

export class BrowserWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new WebContents();
  visible = false;
  minimized = false;
  maximized = false;
  focused = false;
  progress: readonly [number, Electron.ProgressBarOptions?] = [-1];
  reloads = 0;
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    windows.push(this);
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.url = url;
    this.webContents.emit('did-navigate', {}, url);
    await Promise.resolve();
    this.emit('ready-to-show');
  }
  reload(): void {
    this.reloads += 1;
    this.webContents.emit('did-navigate', {}, this.webContents.url);
  }
  /** Asks to close, as its button does. */
  close(): void {
    const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.webContents.destroy();
    windows.splice(windows.indexOf(this), 1);
    this.emit('closed');
  }
  isDestroyed = () => this.#destroyed;
  show = () => void (this.visible = true);
  hide = () => void (this.visible = false);
  focus = () => void (this.focused = true);
  isFocused = () => this.focused;
  minimize = () => void (this.minimized = true);
  restore = () => void (this.minimized = false);
  isMinimized = () => this.minimized;
  maximize = () => void (this.maximized = true);
  isMaximized = () => this.maximized;
  flashFrame = () => undefined;
  getNormalBounds = () => ({ x: 10, y: 20, width: 1300, height: 700 });
  setProgressBar = (share: number, options?: Electron.ProgressBarOptions) => void (this.progress = [share, options]);
}

/** The windows there are. */
export const openWindows: readonly BrowserWindow[] = windows;

class App extends EventEmitter {
  name = 'electron';
  isPackaged = false;
  paths: Record<string, string> = { documents: '/home/me/Documents' };
  sandboxed = false;
  hasLock = true;
  handed: unknown = null;
  relaunched = false;
  exited: number | null = null;
  #ready = Promise.withResolvers<undefined>();

  setName = (name: string) => void (this.name = name);
  setAppUserModelId = () => undefined;
  enableSandbox = () => void (this.sandboxed = true);
  setPath = (name: string, path: string) => void (this.paths[name] = path);
  getPath = (name: string) => this.paths[name]!;
  requestSingleInstanceLock = (data?: unknown) => {
    this.handed = data;
    return this.hasLock;
  };
  whenReady = () => this.#ready.promise;
  becomeReady = () => this.#ready.resolve(undefined);
  relaunch = () => void (this.relaunched = true);
  exit = (code = 0) => void (this.exited = code);
  quit = () => {
    const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
    this.emit('before-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  };
}

export const app = new App();
export const ipcMain = new EventEmitter();
export const powerMonitor = new EventEmitter();

class IpcRenderer extends EventEmitter {
  /** The page that speaks, and from which of its frames. */
  frame: WebFrameMain | null | undefined;
  send(channel: string, data: unknown): void {
    const sender = windows.at(-1)?.webContents;
    if (!sender) throw new Error('There is no window.');
    const senderFrame = this.frame === undefined ? sender.mainFrame : this.frame;
    ipcMain.emit(channel, { sender, senderFrame }, structuredClone(data));
  }
}
export const ipcRenderer = new IpcRenderer();

/** What the preload script has given the page. */
export const mainWorld: Record<string, unknown> = {};
export const contextBridge = { exposeInMainWorld: (name: string, api: unknown) => void (mainWorld[name] = api) };
export const webUtils = { getPathForFile: (file: { readonly path?: string }) => file.path ?? '' };

export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };

const display = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };

/** What dialogs are answered, and what they asked. */
export const dialog = {
  answers: { open: [] as string[], save: '', message: 0 },
  asked: [] as Record<string, unknown>[],
  errors: [] as (readonly [string, string])[],
  showOpenDialog(_window: unknown, options: Record<string, unknown>) {
    this.asked.push(options);
    return Promise.resolve({ canceled: this.answers.open.length === 0, filePaths: this.answers.open });
  },
  showSaveDialog(_window: unknown, options: Record<string, unknown>) {
    this.asked.push(options);
    return Promise.resolve({ canceled: this.answers.save === '', filePath: this.answers.save });
  },
  showMessageBox(_window: unknown, options: Record<string, unknown>) {
    this.asked.push(options);
    return Promise.resolve({ response: this.answers.message, checkboxChecked: false });
  },
  showErrorBox(title: string, text: string) {
    this.errors.push([title, text]);
  },
};

export const shell = {
  shown: [] as string[],
  showItemInFolder: (path: string) => void shell.shown.push(path),
  openPath: (path: string) => Promise.resolve(shell.shown.push(path) ? '' : ''),
};

type Template = Electron.MenuItemConstructorOptions[];
export const Menu = {
  application: [] as Template,
  popups: [] as Template[],
  buildFromTemplate: (items: Template) => ({ items, popup: () => void Menu.popups.push(items) }),
  setApplicationMenu: (menu: { items: Template }) => void (Menu.application = menu.items),
};

export class Notification extends EventEmitter {
  static readonly shown: Notification[] = [];
  readonly options: Electron.NotificationConstructorOptions;
  constructor(options: Electron.NotificationConstructorOptions) {
    super();
    this.options = options;
  }
  show(): void {
    Notification.shown.push(this);
  }
}

export const powerSaveBlocker = {
  held: new Set<number>(),
  start: (kind: string) => {
    const id = powerSaveBlocker.held.size + kind.length;
    powerSaveBlocker.held.add(id);
    return id;
  },
  stop: (id: number) => powerSaveBlocker.held.delete(id),
};

export const protocol = {
  privileged: [] as Electron.CustomScheme[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => void protocol.privileged.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
    void protocol.handlers.set(scheme, handler),
};

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type BeforeRequest = (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void;

export class Session extends EventEmitter {
  requestHandler: RequestHandler = null;
  checkHandler: CheckHandler = null;
  deviceHandler: ((details: unknown) => boolean) | null = null;
  beforeRequest: BeforeRequest | null = null;
  setPermissionRequestHandler = (handler: RequestHandler) => void (this.requestHandler = handler);
  setPermissionCheckHandler = (handler: CheckHandler) => void (this.checkHandler = handler);
  setDevicePermissionHandler = (handler: typeof this.deviceHandler) => void (this.deviceHandler = handler);
  webRequest = { onBeforeRequest: (handler: BeforeRequest) => void (this.beforeRequest = handler) };
}
export const session = { defaultSession: new Session() };

/** A real process in which `process.parentPort` is there. */
class UtilityProcess extends EventEmitter {
  readonly stderr = new PassThrough();
  readonly #child: ChildProcess;

  constructor(script: string, env: NodeJS.ProcessEnv | undefined) {
    super();
    const entry = fileURLToPath(new URL('./utility-process-entry.ts', import.meta.url));
    this.#child = fork(entry, [script], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env });
    this.#child.stderr!.pipe(this.stderr);
    this.#child.on('spawn', () => this.emit('spawn')).on('message', (data) => this.emit('message', data));
    this.#child.on('exit', (code, signal) => this.emit('exit', signal ? constants.signals[signal] : code));
  }
  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }
  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object, () => undefined);
  }
}

export const utilityProcess = {
  fork: (script: string, _words?: string[], options?: Electron.ForkOptions) =>
    new UtilityProcess(script, options?.env as NodeJS.ProcessEnv | undefined) as unknown as Electron.UtilityProcess,
};
