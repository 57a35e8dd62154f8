import type { Session } from 'electron';
import { windowOrigin } from '../window/app-scheme.ts';

/** Copying a command line or an answer: that is all that the window needs leave for. */
const allowed: readonly string[] = ['clipboard-sanitized-write'];

/** Lets the window reach nothing but its own pages: no network, no devices, no permission but to copy. */
export function restrictSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(mayHave(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isWithin(url) }));
  session.on('will-download', (event, item) => {
    // Pictures of charts are made in the window; all else is written by the workbench.
    if (!item.getURL().startsWith(`blob:${windowOrigin}/`)) event.preventDefault();
  });
}

function mayHave(permission: string, url: string): boolean {
  return allowed.includes(permission) && (url === windowOrigin || url.startsWith(`${windowOrigin}/`));
}

/** The developer tools are pages too. */
function isWithin(url: string): boolean {
  return [`${windowOrigin}/`, `blob:${windowOrigin}/`, 'data:', 'devtools:'].some((start) => url.startsWith(start));
}
