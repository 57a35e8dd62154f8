import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { serve } from '../../src/serve/serve.ts';
import { Failure } from '../../src/shared/failure.ts';
import type { contract } from '../../src/shared/contract/contract.ts';
import { temporaryServing, type TemporaryServing } from './serving.ts';

let serving: TemporaryServing;
let inside: { readonly cookie: string };

beforeAll(async () => {
  serving = await temporaryServing({ mostUploadBytes: 1000 });
  inside = await serving.enter();
});

afterAll(() => serving[Symbol.asyncDispose]());

const path = (link: string) => link.slice(serving.origin.length);

describe('the link', () => {
  it('lets one browser in, and leaves the address', async () => {
    const link = path(serving.newLink());
    const entered = await serving.ask({ path: link });
    expect(entered).toMatchObject({ status: 303, headers: { location: '/', 'cache-control': 'no-store' } });
    expect(entered.headers['set-cookie']![0]).toMatch(/HttpOnly; SameSite=Strict/);
    expect(await serving.ask({ path: link })).toMatchObject({ status: 401 });
  });

  it('does no harm to who is in already', async () => {
    const again = await serving.ask({ path: '/?token=used', headers: inside });
    expect(again).toMatchObject({ status: 303, headers: { location: '/' } });
  });

  it('never leads to another site', async () => {
    for (const start of ['//evil.example/', '/\\evil.example/', '/.//evil.example/', '/./\\evil.example/']) {
      const { headers } = await serving.ask({ path: `${start}?token=used`, headers: inside });
      expect(headers.location ?? '/').toMatch(/^\/(?![\\/])/);
    }
  });
});

describe('the guard', () => {
  it.each(['/', '/assets/index-1.js', '/downloads/x', '/nothing.png'])(
    'tells nobody without a session about %s',
    async (path) => {
      expect(await serving.ask({ path })).toMatchObject({ status: 401 });
      expect(await serving.ask({ path, headers: { cookie: `spanwright-${serving.port}=guess` } })).toMatchObject({
        status: 401,
      });
    },
  );

  it('answers under no other name, not even with a session', async () => {
    const rebound = { ...inside, host: `evil.example:${serving.port}` };
    expect(await serving.ask({ path: '/', headers: rebound })).toMatchObject({ status: 403 });
    expect(await serving.ask({ path: path(serving.newLink()), headers: rebound })).toMatchObject({ status: 403 });
  });

  it('answers no other page', async () => {
    const headers = { ...inside, origin: 'http://127.0.0.1:1' };
    expect(await serving.ask({ path: '/', headers })).toMatchObject({ status: 403 });
    expect(await serving.ask({ method: 'PUT', path: '/uploads/a.json', headers, body: '{}' })).toMatchObject({
      status: 403,
    });
  });

  it.each(['POST', 'DELETE', 'OPTIONS', 'TRACE'])('has no use for %s', async (method) => {
    const headers = { ...inside, origin: serving.origin };
    expect(await serving.ask({ method, path: '/', headers })).toMatchObject({ status: 405 });
  });

  it('is open on no other address than the loopback', async () => {
    const { networkInterfaces } = await import('node:os');
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((each) => each?.family === 'IPv4' && !each.internal);
    for (const other of others) await expect(fetch(`http://${other!.address}:${serving.port}/`)).rejects.toThrow();
  });
});

describe('pages', () => {
  it('come with a strict policy and are not kept', async () => {
    const page = await serving.ask({ path: '/', headers: inside });
    expect(page.text).toContain('Spanwright');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = page.headers['content-security-policy'];
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|\*|http/);
  });

  it('are the same for each place of the window', async () => {
    const [top, place] = [
      await serving.ask({ path: '/', headers: inside }),
      await serving.ask({ path: '/runs/0198?tab=log', headers: inside }),
    ];
    expect(place).toMatchObject({ status: 200, text: top.text });
  });

  it('are made from files whose names change with them', async () => {
    const script = await serving.ask({ path: '/assets/index-1.js', headers: inside });
    expect(script).toMatchObject({ status: 200, text: 'export {};' });
    expect(script.headers['cache-control']).toContain('immutable');
    expect(await serving.ask({ method: 'HEAD', path: '/assets/index-1.js', headers: inside })).toMatchObject({
      status: 200,
      text: '',
    });
  });

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    '//secret.json',
    '/%00secret.json',
    '/%E0%A4%A.json',
    '/c:/secret.json',
    '/.hidden.json',
  ])('never come from elsewhere: %s', async (path) => {
    const answer = await serving.ask({ path, headers: inside });
    expect([400, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('secret":');
  });

  it('never come from elsewhere by a link', async () => {
    symlinkSync(join(serving.folder, 'secret.json'), join(serving.folder, 'renderer', 'assets', 'link.json'));
    expect(await serving.ask({ path: '/assets/link.json', headers: inside })).toMatchObject({ status: 404 });
  });
});

describe('uploads', () => {
  const upload = (name: string, body: string | Readable) =>
    serving.ask({ method: 'PUT', path: `/uploads/${name}`, headers: { ...inside, origin: serving.origin }, body });
  const kept = () => readdirSync(join(serving.folder, 'data', 'uploads'), { recursive: true });

  it('keep a file under its name, and say where', async () => {
    const answer = await upload(encodeURIComponent('Übergabe 3.json'), '{"data":[]}');
    const { path } = JSON.parse(answer.text) as { path: string };
    expect(answer.status).toBe(201);
    expect(path).toMatch(/uploads.[\da-f-]{36}.Übergabe 3\.json$/);
    expect(readFileSync(path, 'utf8')).toBe('{"data":[]}');
  });

  it('do not mix up files of the same name', async () => {
    const paths = await Promise.all(
      ['1', '2'].map(async (body) => (JSON.parse((await upload('a.csv', body)).text) as { path: string }).path),
    );
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['1', '2']);
  });

  it.each(['..%2f..%2fa.json', '..', '', 'a/b.json', '%2e%2e%5ca.json', '.profile'])(
    'have no use for the name %j',
    async (name) => {
      const before = kept();
      expect([404, 405]).toContain((await upload(name, 'x')).status);
      expect(kept()).toEqual(before);
    },
  );

  it('are bounded, whether the size is told or not, and leave nothing behind', async () => {
    const before = kept();
    expect(await upload('told.csv', 'x'.repeat(1001))).toMatchObject({ status: 413 });
    const untold = await upload('untold.csv', Readable.from(Array.from({ length: 11 }, () => 'x'.repeat(100))));
    expect(untold.status).toBe(413);
    expect(kept()).toEqual(before);
  });

  it('that break off leave nothing behind', async () => {
    const before = kept();
    const broken = Readable.from(
      (async function* () {
        yield 'half of it';
        await new Promise((resolve) => setTimeout(resolve, 100));
        throw new Error('broken off');
      })(),
    );
    await expect(upload('broken.csv', broken)).rejects.toThrow();
    await expect.poll(kept).toEqual(before);
  });
});

describe('downloads', () => {
  const downloads = () => join(serving.folder, 'data', 'downloads');
  const get = (name: string) => serving.ask({ path: `/downloads/${name}`, headers: inside });

  it('give what was written to the place that was chosen', async () => {
    using client = await connect();
    const path = (await client.call.host.chooseSavePath({ title: 'Export', name: 'ward (ü).json' }))!;
    writeFileSync(path, '[]');
    const answer = await get(encodeURIComponent('ward (ü).json'));
    expect(answer).toMatchObject({ status: 200, text: '[]' });
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="ward (_).json"; filename*=UTF-8''ward%20%28%C3%BC%29.json`,
    );
    expect(await client.call.host.chooseSavePath({ title: 'Export', name: 'ward (ü).json' })).toMatch(
      /ward \(ü\) \(2\)\.json$/,
    );
  });

  it('give a folder as an archive that tar can read', async () => {
    const { execFileSync } = await import('node:child_process');
    const long = `${'d'.repeat(60)}/${'e'.repeat(60)}.json`;
    mkdirSync(join(downloads(), 'model', 'd'.repeat(60)), { recursive: true });
    writeFileSync(join(downloads(), 'model', 'config.json'), '{}');
    writeFileSync(join(downloads(), 'model', 'weights.bin'), Buffer.alloc(100_000, 7));
    writeFileSync(join(downloads(), 'model', long), 'deep');
    const answer = await get('model');
    expect(answer.headers['content-disposition']).toContain('model.tar');
    const names = execFileSync('tar', ['-t'], { input: answer.body, encoding: 'utf8' }).trim().split('\n');
    expect(names.sort()).toEqual(['model/config.json', `model/${long}`, 'model/weights.bin'].sort());
    const weights = execFileSync('tar', ['-xO', 'model/weights.bin'], { input: answer.body });
    expect(weights.equals(Buffer.alloc(100_000, 7))).toBe(true);
  });

  it('come from that folder only', async () => {
    symlinkSync(join(serving.folder, 'secret.json'), join(downloads(), 'link.json'));
    for (const name of [
      '..%2fspanwright.sqlite',
      'link.json',
      'model/config.json',
      '',
      '..',
      '%2e%2e%2f%2e%2e%2fsecret.json',
    ])
      expect((await get(name)).text).not.toMatch(/secret":|SQLite|\{\}/);
  });
});

describe('calls', () => {
  it('are answered over a WebSocket, with the contract checked', async () => {
    using client = await connect();
    expect(await client.call.host.info()).toMatchObject({ kind: 'browser', dataFolder: join(serving.folder, 'data') });
    await expect(client.call.projects.create({ name: '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(client.call.host.chooseFolder({ title: '' })).rejects.toMatchObject({
      code: 'FAILURE',
      data: { code: 'desktop-only' },
    });
  });

  it.each([
    ['no session', { origin: 'own' }],
    ['no origin', { cookie: 'own' }],
    ['the origin of another page', { cookie: 'own', origin: 'http://127.0.0.1:1' }],
    ['the name of another site', { cookie: 'own', origin: 'http://evil.example', host: 'evil.example' }],
  ])('are refused with %s', async (_what, { origin, cookie, host }: Record<string, string>) => {
    const headers = {
      ...(cookie ? inside : {}),
      ...(origin ? { origin: origin === 'own' ? serving.origin : origin } : {}),
      ...(host ? { host } : {}),
    };
    await expect(opened(new WebSocket(`ws://127.0.0.1:${serving.port}/rpc`, { headers }))).rejects.toThrow('403');
  });

  it('are answered nowhere else', async () => {
    const headers = { ...inside, origin: serving.origin };
    await expect(opened(new WebSocket(`ws://127.0.0.1:${serving.port}/other`, { headers }))).rejects.toThrow('404');
  });
});

describe('serve', () => {
  it('says so where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const failure = await temporaryServing({ port }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).message).toBe(`Port ${port} is used by another program.`);
    other.close();
  });

  it('says so where its pages are not built, and does not open the data folder', async () => {
    const dataFolder = join(serving.folder, 'unopened');
    const opening = serve({ dataFolder, rendererFolder: join(serving.folder, 'nothing') });
    await expect(opening).rejects.toMatchObject({ code: 'renderer-not-built' });
    expect(existsSync(dataFolder)).toBe(false);
  });

  it('forgets uploads of the week before', async () => {
    await using first = await temporaryServing();
    const uploads = join(first.folder, 'data', 'uploads');
    for (const name of ['old', 'new']) mkdirSync(join(uploads, name), { recursive: true });
    utimesSync(join(uploads, 'old'), new Date(2020, 1, 1), new Date(2020, 1, 1));
    await first.close();
    const second = await serve({
      dataFolder: join(first.folder, 'data'),
      port: 0,
      rendererFolder: join(first.folder, 'renderer'),
    });
    expect(readdirSync(uploads)).toEqual(['new']);
    await second.close();
  });

  it('ends the connections when it closes', async () => {
    await using other = await temporaryServing();
    const socket = new WebSocket(`ws://127.0.0.1:${other.port}/rpc`, {
      headers: { ...(await other.enter()), origin: other.origin },
    });
    await opened(socket);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await other.close();
    expect(await closed).toBe(1001);
  });
});

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
}

/** A client such as the renderer has. */
async function connect(): Promise<Disposable & { readonly call: ContractRouterClient<typeof contract> }> {
  const headers = { ...inside, origin: serving.origin };
  const socket = new WebSocket(`ws://127.0.0.1:${serving.port}/rpc`, { headers });
  await opened(socket);
  const link = new RPCLink({ websocket: socket });
  return { call: createORPCClient(link), [Symbol.dispose]: () => socket.terminate() };
}
