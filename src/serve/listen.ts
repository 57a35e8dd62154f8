import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '../shared/failure.ts';

/** What the browser keeps of the workbench (its places, its columns) is kept by port: always the same one, if it is free. */
export const usualPort = 8417;

/** This machine's own addresses: nobody else reaches them. */
export const loopbackHosts = ['127.0.0.1', '::1', 'localhost'] as const;
export type LoopbackHost = (typeof loopbackHosts)[number];

export interface ListenOptions {
  /** The port where none was asked for, or another where that is taken. */
  readonly usual?: number;
  readonly host?: LoopbackHost;
}

/**
 * Listens on this machine's own address.
 *
 * @param asked the port to use; null for the usual one, or another where that is taken
 * @returns the port
 */
export async function listen(server: Server, asked: number | null, options: ListenOptions = {}): Promise<number> {
  const { usual = usualPort, host = '127.0.0.1' } = options;
  try {
    return await listenOn(server, asked ?? usual, host);
  } catch (error) {
    if (!isTaken(error)) throw asFailure(error, asked ?? usual);
    if (asked === null) return listenOn(server, 0, host);
    throw new Failure({
      code: 'port-in-use',
      message: `Port ${asked} is used by another program.`,
      mend: 'Choose another with --port, or leave --port out.',
      cause: error,
    });
  }
}

function listenOn(server: Server, port: number, host: LoopbackHost): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function asFailure(error: unknown, port: number): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) return error;
  return new Failure({
    code: 'port-forbidden',
    message: `This system does not let Spanwright use port ${port}.`,
    mend: 'Choose one above 1023 with --port.',
    cause: error,
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
