import { appendFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../../dataset/files/make-folder.ts';
import { encodeEvent } from './event.ts';
import type { TensorBoardEvent } from './event.ts';
import { frameRecord } from './record.ts';

/** An event file that TensorBoard reads while it is being written. */
export class EventFile {
  private readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** Begins a file in a folder, which is made where it is missing. */
  static async create(folder: string, now: Date): Promise<EventFile> {
    await makeFolder(folder);
    const seconds = String(Math.floor(now.getTime() / 1000)).padStart(10, '0');
    const order = String(now.getMilliseconds()).padStart(3, '0');
    const name = `events.out.tfevents.${seconds}.${order}.${hostname()}.${process.pid}`;
    const file = new EventFile(join(folder, name));
    await file.append({ kind: 'version' }, now);
    return file;
  }

  async append(event: TensorBoardEvent, now: Date): Promise<void> {
    await appendFile(this.path, frameRecord(encodeEvent(event, now.getTime() / 1000)));
  }
}
