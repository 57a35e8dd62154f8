import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';

/** What has come of a file so far: `NAME.part`, and beside it the tag by which its server knows the version. */
export class PartFile {
  readonly path: string;
  readonly #target: string;

  constructor(target: string) {
    this.#target = target;
    this.path = `${target}.part`;
  }

  /** In bytes; 0 where there is nothing. */
  async size(): Promise<number> {
    return stat(this.path).then(
      ({ size }) => size,
      () => 0,
    );
  }

  async tag(): Promise<string | null> {
    return readFile(`${this.path}.etag`, 'utf8').catch(() => null);
  }

  /** Weak tags do not promise equal bytes, so they are not kept. */
  async setTag(tag: string | null): Promise<void> {
    if (tag !== null && !tag.startsWith('W/')) await writeFile(`${this.path}.etag`, tag);
    else await rm(`${this.path}.etag`, { force: true });
  }

  async forget(): Promise<void> {
    await rm(this.path, { force: true });
    await rm(`${this.path}.etag`, { force: true });
  }

  async putInPlace(): Promise<void> {
    await rename(this.path, this.#target);
    await rm(`${this.path}.etag`, { force: true });
  }
}
