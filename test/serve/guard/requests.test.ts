import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, type RequestKind } from '../../../src/serve/guard/requests.ts';

const ours = { host: '127.0.0.1:8417' };
const kinds: readonly RequestKind[] = ['page', 'part', 'change'];

describe('refusalOf', () => {
  it.each(['127.0.0.1:8417', 'localhost:8417', '[::1]:8417', 'localhost', 'LOCALHOST:9000'])(
    'lets a page be seen under %s, whatever port a tunnel gives it',
    (host) => expect(refusalOf('page', { host })).toBeNull(),
  );

  it.each([
    'evil.example',
    'localhost.evil.example:8417',
    '127.0.0.1.nip.io',
    'localhost:8417@evil',
    '0.0.0.0:8417',
    '',
  ])('refuses the name %j, which a page may have been made to lead here (DNS rebinding)', (host) => {
    for (const kind of kinds) expect(refusalOf(kind, { host, origin: `http://${host}` })).toMatch(/only under/);
  });

  it('refuses a request that names no host', () => expect(refusalOf('page', {})).not.toBeNull());

  it('refuses every origin but its own', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.constantFrom(...kinds), (origin, kind) => {
        expect(refusalOf(kind, { ...ours, origin })).not.toBeNull();
      }),
    );
    for (const origin of [
      'http://127.0.0.1:8418',
      'https://127.0.0.1:8417',
      'http://localhost:8417',
      'null',
      'app://x',
    ])
      for (const kind of kinds) expect(refusalOf(kind, { ...ours, origin })).not.toBeNull();
  });

  it('wants an origin with what changes something, and takes its own', () => {
    expect(refusalOf('change', ours)).not.toBeNull();
    expect(refusalOf('change', { ...ours, origin: 'http://127.0.0.1:8417' })).toBeNull();
  });

  it.each(['cross-site', 'same-site'])('refuses what a %s page asks for, but lets a person follow its link', (site) => {
    const from = { ...ours, 'sec-fetch-site': site };
    for (const kind of kinds) expect(refusalOf(kind, from)).not.toBeNull();
    const visit = { ...from, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect(refusalOf('page', visit)).toBeNull();
    expect(refusalOf('part', visit)).not.toBeNull();
    expect(refusalOf('page', { ...visit, 'sec-fetch-dest': 'iframe' })).not.toBeNull();
  });
});
