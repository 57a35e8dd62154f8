import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { router } from '../workbench/router/router.ts';
import type { WorkbenchContext } from '../workbench/router/os.ts';

/** The largest thing a call says is a page of text; files go by upload. */
const mostMessageBytes = 32 * 2 ** 20;
const secondsBetweenLooks = 30;

export interface RpcConnections {
  readonly connect: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Ends all connections. */
  readonly close: () => void;
}

/** Answers the contract's calls over WebSockets. */
export function serveRpc(context: WorkbenchContext): RpcConnections {
  const handler = new RPCHandler(router);
  const server = new WebSocketServer({ noServer: true, maxPayload: mostMessageBytes, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();

  // A tunnel that breaks closes nothing: whoever does not answer a ping is gone, and what it watched is let go.
  const looking = setInterval(() => {
    for (const socket of server.clients) {
      if (alive.delete(socket)) socket.ping();
      else socket.terminate();
    }
  }, secondsBetweenLooks * 1000).unref();

  return {
    connect: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (connection) => {
        alive.add(connection);
        connection.on('pong', () => alive.add(connection)).on('error', () => connection.terminate());
        void handler.upgrade(connection, { context });
      }),
    close: () => {
      clearInterval(looking);
      for (const socket of server.clients) socket.close(1001, 'The workbench closes.');
      server.close();
    },
  };
}
