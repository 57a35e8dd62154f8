import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileFailure } from '../../dataset/files/file-failure.ts';
import { describeFailure, Failure } from '../../shared/failure.ts';
import { splitUrlPath } from '../../workbench/hosts/renderer-files.ts';
import { answerJson, answerText } from './answers.ts';
import type { Route } from './route.ts';
import { safeFileName } from './safe-name.ts';

/** `PUT /uploads/NAME` keeps a file under its name in a folder of its own, and answers where. */
export function uploadsRoute(folder: string, mostBytes: number): Route {
  return {
    methods: ['PUT'],
    prefix: '/uploads/',
    kind: 'change',
    async answer(request, response, pathname) {
      const [, name, ...more] = splitUrlPath(pathname) ?? [];
      if (name === undefined || more.length > 0) {
        answerText(response, 404, 'An upload needs a name.');
        return;
      }
      const tooLarge = `The file is larger than ${mostBytes} bytes, the most that can be sent.`;
      if (Number(request.headers['content-length'] ?? 0) > mostBytes) {
        response.setHeader('Connection', 'close');
        answerText(response, 413, tooLarge);
        return;
      }
      const place = join(folder, randomUUID());
      const path = join(place, safeFileName(name));
      try {
        await mkdir(place, { recursive: true });
        await pipeline(request, atMost(mostBytes), createWriteStream(`${path}.part`, { flags: 'wx', mode: 0o600 }));
        await rename(`${path}.part`, path);
      } catch (error) {
        await rm(place, { recursive: true, force: true });
        if (error instanceof TooLarge) {
          answerText(response, 413, tooLarge);
          return;
        }
        if (request.destroyed && !request.complete) return;
        const failure = fileFailure(path, error);
        if (failure instanceof Failure) {
          answerText(response, 507, describeFailure(failure));
          return;
        }
        throw error;
      }
      answerJson(response, 201, { path });
    },
  };
}

/** Takes away what was uploaded longer ago than that: what became of it lies elsewhere. */
export async function removeOldUploads(folder: string, olderThanMs: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const place = join(folder, name);
    const { mtimeMs } = await stat(place);
    if (Date.now() - mtimeMs > olderThanMs) await rm(place, { recursive: true, force: true });
  }
}

class TooLarge extends Error {}

function atMost(bytes: number): Transform {
  let taken = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      taken += chunk.length;
      if (taken > bytes) done(new TooLarge());
      else done(null, chunk);
    },
  });
}
