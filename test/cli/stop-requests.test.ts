import { describe, expect, it } from 'vitest';
import { listenForStop } from '../../src/cli/stop-requests.ts';
import { tellReaderGone } from '../../src/cli/terminal/reader-gone.ts';

describe('listening for Ctrl-C', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'takes the first %s as a request and leaves the second to the system',
    (name) => {
      let asked = 0;
      const { added, requests } = listening(() => (asked += 1), name);
      expect(requests.signal.aborted).toBe(false);
      added[0]!(name);
      expect([requests.signal.aborted, asked]).toEqual([true, 1]);
      expect(process.listeners('SIGINT')).not.toContain(added[0]);
      expect(process.listeners('SIGTERM')).not.toContain(added[0]);
      requests.dispose();
    },
  );

  it('stops without a word where nobody reads any more', () => {
    let asked = 0;
    const requests = listenForStop(() => (asked += 1));
    // A browser that goes while it is written to raises it as well.
    expect(process.listenerCount('SIGPIPE')).toBe(0);
    expect(tellReaderGone()).toBe(true);
    expect([requests.signal.aborted, asked]).toEqual([true, 0]);
    requests.dispose();
    expect(tellReaderGone()).toBe(false);
  });

  it('leaves no listener behind', () => {
    const names = ['SIGINT', 'SIGTERM'] as const;
    const counts = () => names.map((name) => process.listenerCount(name));
    const before = counts();
    const requests = listenForStop(() => undefined);
    expect(counts()).toEqual(before.map((count) => count + 1));
    requests.dispose();
    expect(counts()).toEqual(before);
  });
});

function listening(onRequest: () => void, name: NodeJS.Signals) {
  const before = process.listeners(name);
  const requests = listenForStop(onRequest);
  return { requests, added: process.listeners(name).filter((listener) => !before.includes(listener)) };
}
