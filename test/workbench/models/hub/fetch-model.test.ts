import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/shared/random.ts';
import { fetchModel, type FetchProgress } from '../../../../src/workbench/models/hub/fetch-model.ts';
import { temporaryFolder } from '../../temporary-store.ts';
import { dropAfter, localHub, status, wrongBytes, type LocalHub } from './local-hub.ts';

const random = new Random(1);
const weights = Buffer.from(Array.from({ length: 300_000 }, () => random.below(256)));
const files = {
  'README.md': '# Tiny',
  'config.json': '{"model_type": "bert"}',
  'tokenizer.json': '{}',
  'vocab.txt': '',
  'model.safetensors': weights,
  'pytorch_model.bin': 'pickled',
};
const tiny = { repository: 'someone/tiny', revision: 'main' };

function fetching(hub: LocalHub, cache: string, options: { offline?: boolean; model?: typeof tiny } = {}) {
  const progress: FetchProgress[] = [];
  const abort = new AbortController();
  const done = fetchModel(
    options.model ?? tiny,
    { endpoint: hub.endpoint, offline: options.offline ?? false, cache },
    { signal: abort.signal, onProgress: (step) => progress.push(step), waitMs: 1, stallMs: 300 },
  );
  return { done, progress, abort };
}

const weightRequests = (hub: LocalHub) => hub.requests.filter((line) => line.includes('model.safetensors'));

describe('fetching a model from the hub', () => {
  it('brings configuration, tokenizer and safetensors, and nothing else', async () => {
    const hub = await localHub(files);
    const cache = temporaryFolder();
    const { done, progress } = fetching(hub, cache);
    const { folder, commit } = await done;
    expect(commit).toBe(hub.commit);
    expect(readdirSync(folder).sort()).toEqual(['config.json', 'model.safetensors', 'tokenizer.json', 'vocab.txt']);
    expect(readFileSync(join(folder, 'model.safetensors')).equals(weights)).toBe(true);
    expect(progress.at(-1)!.completed).toBe(progress.at(-1)!.total);
    expect(progress.every(({ completed }, index) => index === 0 || completed >= progress[index - 1]!.completed)).toBe(
      true,
    );
  });

  it('goes on where a dropped connection ended, as often as it drops', async () => {
    const hub = await localHub(files);
    const drop = dropAfter(40_000, hub, 'model.safetensors');
    hub.faults.set(
      'model.safetensors',
      Array.from({ length: 6 }, () => drop),
    );
    const { folder } = await fetching(hub, temporaryFolder()).done;
    expect(readFileSync(join(folder, 'model.safetensors')).equals(weights)).toBe(true);
    const begins = weightRequests(hub).map((request) => Number(/bytes=(\d+)-/.exec(request)?.[1] ?? 0));
    expect(begins).toHaveLength(7);
    // Of what was under way when a connection dropped, some may not have come.
    for (const [index, begin] of begins.entries()) expect(begin).toBeLessThanOrEqual(index * 40_000);
    expect(begins).toEqual([...begins].sort((a, b) => a - b));
    expect(begins.at(-1)).toBeGreaterThan(0);
  });

  it('goes on in a later call where an earlier one was cancelled', async () => {
    const hub = await localHub(files);
    const cache = temporaryFolder();
    const first = fetching(hub, cache);
    hub.faults.set('model.safetensors', [
      (_request, response) => {
        response.writeHead(200, { 'content-length': weights.length });
        response.write(weights.subarray(0, 100_000), () => setTimeout(() => first.abort.abort(), 50));
      },
    ]);
    await expect(first.done).rejects.toThrow(/abort/i);
    const { folder } = await fetching(hub, cache).done;
    expect(readFileSync(join(folder, 'model.safetensors')).equals(weights)).toBe(true);
    expect(weightRequests(hub).at(-1)).toContain('bytes=100000-');
  });

  it('starts over where the rest would be of another version', async () => {
    const hub = await localHub(files);
    const folder = join(temporaryFolder(), 'someone--tiny', hub.commit);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'model.safetensors.part'), Buffer.alloc(1000, 1));
    writeFileSync(join(folder, 'model.safetensors.part.etag'), '"of another version"');
    await fetching(hub, join(folder, '..', '..')).done;
    expect(readFileSync(join(folder, 'model.safetensors')).equals(weights)).toBe(true);
    expect(weightRequests(hub)).toHaveLength(1);
  });

  it('starts over where what was there before is spoilt, or the server will not go on from it', async () => {
    for (const fault of [null, status(416)]) {
      const hub = await localHub(files);
      const cache = temporaryFolder();
      const folder = join(cache, 'someone--tiny', hub.commit);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'model.safetensors.part'), Buffer.alloc(1000, 1));
      if (fault) hub.faults.set('model.safetensors', [fault]);
      await fetching(hub, cache).done;
      expect(readFileSync(join(folder, 'model.safetensors')).equals(weights)).toBe(true);
    }
  });

  it('takes wrong contents for a fault of the way, once', async () => {
    const hub = await localHub(files);
    hub.faults.set('model.safetensors', [wrongBytes(hub, 'model.safetensors')]);
    const { folder } = await fetching(hub, temporaryFolder()).done;
    expect(readFileSync(join(folder, 'model.safetensors')).equals(weights)).toBe(true);

    const cache = temporaryFolder();
    const bad = wrongBytes(hub, 'model.safetensors');
    hub.faults.set('model.safetensors', [bad, bad]);
    await expect(fetching(hub, cache).done).rejects.toMatchObject({ code: 'hub-file-corrupt' });
    expect(readdirSync(join(cache, 'someone--tiny', hub.commit))).not.toContain('model.safetensors');
  });

  it('checks small files too, by the hash that git has for them', async () => {
    const hub = await localHub(files);
    const bad = wrongBytes(hub, 'config.json');
    hub.faults.set('config.json', [bad, bad]);
    await expect(fetching(hub, temporaryFolder()).done).rejects.toMatchObject({ code: 'hub-file-corrupt' });
  });

  it('does not fill the disk with more than there should be', async () => {
    const hub = await localHub(files);
    hub.faults.set('config.json', [(_request, response) => void response.end(Buffer.alloc(5000))]);
    await expect(fetching(hub, temporaryFolder()).done).rejects.toMatchObject({ code: 'hub-file-corrupt' });
  });

  it('tries again after a stall and after errors of the server', async () => {
    const hub = await localHub(files);
    hub.faults.set('model.safetensors', [status(503), (_request, response) => response.writeHead(200).flushHeaders()]);
    const { folder } = await fetching(hub, temporaryFolder()).done;
    expect(readFileSync(join(folder, 'model.safetensors')).equals(weights)).toBe(true);
  });

  it('gives up after some tries that bring nothing, and keeps what there is', async () => {
    const hub = await localHub(files);
    hub.faults.set('model.safetensors', [
      dropAfter(50_000, hub, 'model.safetensors'),
      ...Array.from({ length: 5 }, () => status(503)),
    ]);
    const cache = temporaryFolder();
    await expect(fetching(hub, cache).done).rejects.toMatchObject({ code: 'hub-unreachable' });
    await fetching(hub, cache).done;
    expect(weightRequests(hub).at(-1)).toContain('bytes=50000-');
  });

  it('says in one line what the hub refuses', async () => {
    const hub = await localHub(files);
    const cache = temporaryFolder();
    const ask = (model: typeof tiny) => fetching(hub, cache, { model }).done;
    await expect(ask({ ...tiny, repository: 'no/such' })).rejects.toMatchObject({ code: 'hub-no-such-model' });
    await expect(ask({ ...tiny, revision: 'v9' })).rejects.toMatchObject({ code: 'hub-no-such-revision' });
    await expect(ask({ ...tiny, repository: '../../etc' })).rejects.toMatchObject({ code: 'hub-name' });
    hub.listing = status(401, 'GatedRepo');
    await expect(ask(tiny)).rejects.toMatchObject({ code: 'hub-gated' });
    hub.listing = status(404);
    await expect(ask(tiny)).rejects.toMatchObject({ code: 'hub-no-such-model' });
    hub.listing = (_request, response) => void response.end('<html>Sign in to the network</html>');
    await expect(ask(tiny)).rejects.toMatchObject({ code: 'not-a-hub' });
    hub.listing = null;
    hub.faults.set('config.json', [status(403)]);
    await expect(ask(tiny)).rejects.toMatchObject({ code: 'hub-gated' });
  });

  it('says that a model has no safetensors', async () => {
    const hub = await localHub({ 'config.json': '{}', 'pytorch_model.bin': 'pickled' });
    await expect(fetching(hub, temporaryFolder()).done).rejects.toMatchObject({
      code: 'hub-no-safetensors',
      message:
        'someone/tiny has its weights only as pytorch_model.bin, which is not read: such files can run programs.',
    });
  });

  it('says that nobody is there', async () => {
    const hub = await localHub(files);
    const gone = { ...hub, endpoint: 'http://127.0.0.1:9' };
    await expect(fetching(gone, temporaryFolder()).done).rejects.toMatchObject({ code: 'hub-unreachable' });
  });

  it.skipIf(process.platform !== 'linux')('says that the disk is full', async () => {
    const hub = await localHub(files);
    const cache = temporaryFolder();
    const folder = join(cache, 'someone--tiny', hub.commit);
    mkdirSync(folder, { recursive: true });
    symlinkSync('/dev/full', join(folder, 'model.safetensors.part'));
    await expect(fetching(hub, cache).done).rejects.toMatchObject({ code: 'file-enospc' });
  });

  it('uses what was fetched when it is to stay offline, and asks nobody', async () => {
    const hub = await localHub(files);
    const cache = temporaryFolder();
    await expect(fetching(hub, cache, { offline: true }).done).rejects.toMatchObject({ code: 'hub-offline' });
    const { folder } = await fetching(hub, cache).done;
    const asked = hub.requests.length;
    await expect(fetching(hub, cache, { offline: true }).done).resolves.toEqual({ folder, commit: hub.commit });
    const byCommit = { ...tiny, revision: hub.commit };
    await expect(fetching(hub, cache, { offline: true, model: byCommit }).done).resolves.toMatchObject({ folder });
    expect(hub.requests).toHaveLength(asked);
  });

  it('fetches nothing again that is there', async () => {
    const hub = await localHub(files);
    const cache = temporaryFolder();
    await fetching(hub, cache).done;
    const asked = hub.requests.length;
    await fetching(hub, cache).done;
    expect(hub.requests.slice(asked)).toEqual(['GET /api/models/someone/tiny/revision/main']);
  });
});
