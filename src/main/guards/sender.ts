import type { IpcMainEvent, WebContents } from 'electron';
import { windowOrigin } from '../window/app-scheme.ts';

/** Whether a message comes from the page of this window itself: not from a frame in it, nor from a page of elsewhere. */
export function comesFrom(contents: WebContents, { sender, senderFrame }: IpcMainEvent): boolean {
  // A frame that has gone meanwhile is null.
  if (senderFrame === null || sender !== contents) return false;
  return senderFrame.parent === null && senderFrame.origin === windowOrigin;
}
