import type { IncomingHttpHeaders } from 'node:http';

/** What a request asks for: a page to look at, a part of one, something that changes or tells data, or a connection. */
export type RequestKind = 'page' | 'part' | 'change';

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Why a request is refused, as a sentence; null where it may pass.
 *
 * The name it was sent to has to be this machine's own, whatever the port (a tunnel may change it): a page whose name was
 * made to lead here (DNS rebinding) still sends its own. What a browser sends for another site's page, or for another
 * port's, names that page as its origin; what changes something has to name ours.
 */
export function refusalOf(kind: RequestKind, headers: IncomingHttpHeaders): string | null {
  const { host, origin } = headers;
  if (host === undefined || !loopback.test(host)) return 'Spanwright answers only under localhost, 127.0.0.1 or [::1].';
  if (origin === undefined ? kind === 'change' : origin.toLowerCase() !== `http://${host.toLowerCase()}`)
    return 'This request comes from another page than the workbench.';
  const site = headers['sec-fetch-site'];
  const isVisit =
    kind === 'page' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isVisit)
    return 'This request comes from another site.';
  return null;
}
