import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ClientContext, ClientLink } from '@orpc/client';
import type { DesktopBridge } from '../../shared/bridge.ts';

export type Link = ClientLink<ClientContext>;

/** One connection for as long as it lasts. */
export interface Transport {
  readonly link: Link;
  readonly opened: Promise<void>;
  readonly closed: Promise<void>;
}

/** Through the preload script to the main process; it lasts as long as the window. */
export function bridgeTransport(bridge: DesktopBridge): Transport {
  const port = {
    postMessage: (data: Parameters<DesktopBridge['send']>[0]) => bridge.send(data),
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
      if (type === 'message') bridge.onMessage((data) => listener({ data }));
    },
  };
  return {
    link: new PortLink({ port: port as unknown as ConstructorParameters<typeof PortLink>[0]['port'] }),
    opened: Promise.resolve(),
    closed: new Promise(() => undefined),
  };
}

/** To the host that served the page. */
export function socketTransport(url: string): Transport {
  const websocket = new WebSocket(url);
  const closed = new Promise<void>((resolve) => websocket.addEventListener('close', () => resolve()));
  return {
    link: new SocketLink({ websocket }),
    opened: new Promise((resolve) => websocket.addEventListener('open', () => resolve(), { once: true })),
    closed,
  };
}
