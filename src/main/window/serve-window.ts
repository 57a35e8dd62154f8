import { RPCHandler } from '@orpc/server/ws';
import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import { z } from 'zod';
import { router } from '../../workbench/router/router.ts';
import type { WorkbenchContext } from '../../workbench/router/os.ts';
import { comesFrom } from '../guards/sender.ts';

/** The largest thing a call says is a page of text; files go by their paths. */
const mostMessageBytes = 32 * 2 ** 20;

const messageSchema = z.union([
  z.string().max(mostMessageBytes),
  z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= mostMessageBytes),
]);

type Listener = (event: { readonly data?: unknown }) => void;

/** Answers the contract's calls that the page of a window makes through the preload script. */
export function serveWindow(ipcMain: IpcMain, contents: WebContents, context: WorkbenchContext): void {
  const handler = new RPCHandler(router);
  let page: Page | null = null;

  const leave = () => {
    page?.end();
    page = null;
  };
  const receive = (event: IpcMainEvent, data: unknown) => {
    if (!comesFrom(contents, event)) return;
    const message = messageSchema.safeParse(data);
    if (!message.success) {
      console.error(`The window said what is no message: ${message.error.message}`);
      return;
    }
    page ??= new Page(contents, handler, context);
    page.tell(message.data);
  };
  ipcMain.on('rpc', receive);
  // What a page watched and waited for is let go with it: the next one counts its calls anew.
  contents.on('did-navigate', leave);
  contents.on('render-process-gone', leave);
  contents.once('destroyed', () => {
    ipcMain.off('rpc', receive);
    leave();
  });
}

/** The connection with one page: what oRPC takes for a WebSocket. */
class Page {
  readonly #messages: Listener[] = [];
  readonly #closes: Listener[] = [];
  #open = true;

  constructor(contents: WebContents, handler: RPCHandler<WorkbenchContext>, context: WorkbenchContext) {
    const socket = {
      send: (data: unknown) => {
        if (this.#open && !contents.isDestroyed()) contents.send('rpc', data);
      },
      addEventListener: (type: string, listener: Listener) => {
        if (type === 'message') this.#messages.push(listener);
        if (type === 'close') this.#closes.push(listener);
      },
    };
    void handler.upgrade(socket as unknown as Parameters<typeof handler.upgrade>[0], { context });
  }

  tell(data: string | Uint8Array): void {
    for (const listener of this.#messages) listener({ data });
  }

  end(): void {
    this.#open = false;
    for (const listener of this.#closes) listener({});
  }
}
