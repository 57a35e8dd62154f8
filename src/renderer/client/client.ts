import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../shared/contract/contract.ts';
import { keepConnected } from './connection.ts';
import { bridgeTransport, socketTransport } from './transport.ts';

export type Client = ContractRouterClient<typeof contract>;

const bridge = window.spanwright;

function socketUrl(): string {
  const url = new URL('/rpc', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

/** The one connection of this window to the workbench. */
export const connection = keepConnected(() => (bridge ? bridgeTransport(bridge) : socketTransport(socketUrl())));

/** Every call of the contract. A call that fails throws: see `failureOf`. */
export const client: Client = createORPCClient(connection.link);
