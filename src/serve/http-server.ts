import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusalOf, type RequestKind } from './guard/requests.ts';
import type { Sessions } from './guard/sessions.ts';
import { answerText } from './routes/answers.ts';
import type { Route } from './routes/route.ts';

export interface Served {
  readonly sessions: () => Sessions;
  /** The first whose prefix and method fit answers. */
  readonly routes: readonly Route[];
  /** Takes over a connection that has passed the guard. */
  readonly connect: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

const noSession =
  'Open the link that "spanwright serve" has printed. It is good for one browser; press Enter there for another.';

/** The server with its guards: nothing is answered that is not ours to answer, and to someone with a session. */
export function createGuardedServer(served: Served): Server {
  const server = createServer((request, response) => {
    answer(served, request, response).catch((error: unknown) => {
      if (!isGone(error)) console.error(error);
      if (response.headersSent) response.destroy();
      else answerText(response, 500, 'Something went wrong; the terminal says more.');
    });
  });
  // A large file may take its time, but who it is has to be said at once.
  server.requestTimeout = 0;
  server.headersTimeout = 10_000;
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const refused =
      pathOf(request) !== '/rpc' ? [404, 'Not Found'] : refusal(served, 'change', request) && [403, 'Forbidden'];
    if (refused) socket.end(`HTTP/1.1 ${refused.join(' ')}\r\nConnection: close\r\n\r\n`);
    else served.connect(request, socket, head);
  });
  return server;
}

async function answer(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pathname = pathOf(request);
  if (pathname === null) {
    answerText(response, 400, 'This is not a path.');
    return;
  }
  const matching = served.routes.filter(({ prefix }) => pathname.startsWith(prefix));
  const route = matching.find(({ methods }) => methods.includes(request.method ?? ''));
  const kind = route?.kind ?? 'change';
  const refused = refusalOf(kind, request.headers);
  if (refused !== null) {
    answerText(response, 403, refused);
    return;
  }
  const token = kind === 'page' && request.method === 'GET' ? tokenOf(request) : null;
  if (token !== null) {
    redeem(served.sessions(), token, request, response);
    return;
  }
  if (!served.sessions().admits(request.headers.cookie)) {
    answerText(response, 401, noSession);
    return;
  }
  if (route === undefined) {
    answerText(response, 405, 'This cannot be done here.');
    return;
  }
  await route.answer(request, response, pathname);
}

/** The token becomes a cookie and leaves the address, so that it is in no history and in no one's view. */
function redeem(sessions: Sessions, token: string, request: IncomingMessage, response: ServerResponse): void {
  const cookie = sessions.redeem(token);
  if (cookie === null && !sessions.admits(request.headers.cookie)) {
    answerText(response, 401, noSession);
    return;
  }
  response
    .writeHead(303, {
      Location: pathOf(request) ?? '/',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      ...(cookie === null ? {} : { 'Set-Cookie': cookie }),
    })
    .end();
}

function refusal(served: Served, kind: RequestKind, { headers }: IncomingMessage): string | null {
  return refusalOf(kind, headers) ?? (served.sessions().admits(headers.cookie) ? null : noSession);
}

function urlOf(request: IncomingMessage): URL | null {
  const target = request.url ?? '/';
  return target.startsWith('/') ? URL.parse(`http://localhost${target}`) : null;
}

/** Always with one slash at its beginning: two would make another site of it in a redirect. */
function pathOf(request: IncomingMessage): string | null {
  return urlOf(request)?.pathname.replace(/^\/+/, '/') ?? null;
}

function tokenOf(request: IncomingMessage): string | null {
  return urlOf(request)?.searchParams.get('token') ?? null;
}

/** Someone who closed the page while it was answered. */
function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'EPIPE';
}
