import type { IncomingMessage } from 'node:http';

/** As large a body as is read; bytes. */
export const mostBytes = 4 * 1024 * 1024;

/** A body as JSON, or the status and the sentence by which it is refused. */
export type Body = { readonly json: unknown } | { readonly status: 400 | 413 | 415; readonly wrong: string };

/** Reads no more than is allowed, whatever the headers say. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    return { status: 415, wrong: 'The body has to be JSON: send it with the header Content-Type: application/json.' };
  }
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.byteLength;
    if (bytes > mostBytes) return { status: 413, wrong: `The body is larger than ${mostBytes / 1024 / 1024} MiB.` };
    pieces.push(piece);
  }
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))) as unknown };
  } catch {
    return { status: 400, wrong: 'The body is no JSON in UTF-8.' };
  }
}
