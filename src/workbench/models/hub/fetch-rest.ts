import { open } from 'node:fs/promises';
import { Failure } from '../../../shared/failure.ts';
import { corrupt, refusal, writeFailure, type HubModel } from './hub-failure.ts';
import type { HubFile } from './model-listing.ts';
import type { PartFile } from './part-file.ts';

export interface HubSource {
  readonly endpoint: string;
  readonly model: HubModel;
  readonly url: string;
}

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Told how many bytes of the file are there. */
  readonly onBytes: (bytes: number) => void;
  /** A connection on which nothing comes for so long is broken. Default 30 s. */
  readonly stallMs?: number;
}

/**
 * One request for what is not there yet, written behind what is. Returns what broke it off, if anything did.
 *
 * @throws Failure where no other try would change a thing
 */
export async function fetchRest(
  source: HubSource,
  expected: HubFile,
  part: PartFile,
  { signal, onBytes, stallMs = 30_000 }: FetchOptions,
): Promise<unknown> {
  const there = await part.size();
  const stalled = new AbortController();
  const timer = setTimeout(() => stalled.abort(new Error(`nothing came for ${stallMs / 1000} s`)), stallMs);
  const ended = AbortSignal.any([signal, stalled.signal]);
  try {
    const response = await fetch(source.url, { headers: await headersFor(part, there), signal: ended });
    const use = useOf(response, there);
    if (use === 'refused') throw refusal(source.model, response.status, response.headers.get('x-error-code'));
    if (use === 'again') return new Error(`it answered ${response.status}`);
    if (use === 'start over') {
      await response.body?.cancel();
      await part.forget();
      return undefined;
    }
    if (use === 'from the start') await part.setTag(response.headers.get('etag'));
    const file = await open(part.path, use === 'behind' ? 'a' : 'w');
    try {
      let bytes = use === 'behind' ? there : 0;
      // Written before more is asked for: a stream would lose what it holds when the connection breaks.
      const body = (response.body ?? []) as AsyncIterable<Uint8Array> | readonly Uint8Array[];
      for await (const chunk of body) {
        timer.refresh();
        bytes += chunk.length;
        if (bytes > expected.bytes) throw corrupt(expected.path);
        await file.write(chunk);
        onBytes(bytes);
      }
    } finally {
      await file.close();
    }
    return undefined;
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (isOfDisk(error)) throw writeFailure(part.path, error);
    return stalled.signal.aborted ? stalled.signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}

async function headersFor(part: PartFile, there: number): Promise<Record<string, string>> {
  // Compressed on the way, its bytes could not be counted.
  const plain = { 'accept-encoding': 'identity' };
  if (there === 0) return plain;
  const tag = await part.tag();
  return { ...plain, range: `bytes=${there}-`, ...(tag !== null && { 'if-range': tag }) };
}

function useOf(
  { status, ok, headers }: Response,
  there: number,
): 'behind' | 'from the start' | 'start over' | 'again' | 'refused' {
  if (status === 206) {
    const first = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1];
    return Number(first) === there ? 'behind' : 'start over';
  }
  if (status === 416) return 'start over';
  if (ok) return 'from the start';
  return status >= 500 ? 'again' : 'refused';
}

function isOfDisk(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return /^E(?:NOSPC|DQUOT|ACCES|PERM|ROFS|ISDIR)$/.test(String(error.code));
}
