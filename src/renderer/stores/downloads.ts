import { defineStore } from 'pinia';
import { shallowRef, triggerRef } from 'vue';
import type { Model } from '../../shared/contract/models.ts';
import type { WorkProgress } from '../../shared/contract/work.ts';
import type { Failure } from '../../shared/failure.ts';
import { client } from '../client/client.ts';
import { failureOf } from '../client/failure-of.ts';
import { notify } from '../design/notices.ts';

/** A model that is fetched from the hub, or was until it failed. */
export interface Download {
  readonly repository: string;
  readonly revision: string;
  readonly progress: WorkProgress | null;
  readonly failure: Failure | null;
}

/** Downloads go on wherever one looks. One that ended early is begun again where it ended. */
export const useDownloads = defineStore('downloads', () => {
  const all = shallowRef(new Map<string, Download>());
  const aborts = new Map<string, AbortController>();

  function put(repository: string, change: Partial<Download> | null): void {
    const before = all.value.get(repository);
    if (change === null) all.value.delete(repository);
    else
      all.value.set(repository, { repository, revision: 'main', progress: null, failure: null, ...before, ...change });
    triggerRef(all);
  }

  async function start(repository: string, revision = 'main'): Promise<Model | undefined> {
    aborts.get(repository)?.abort();
    const abort = new AbortController();
    aborts.set(repository, abort);
    put(repository, { revision, progress: null, failure: null });
    try {
      const work = await client.models.addFromHub({ repository, revision }, { signal: abort.signal });
      for await (const message of work) {
        if (message.type === 'done') {
          put(repository, null);
          notify(`${message.result.name} is here.`);
          return message.result;
        }
        put(repository, { progress: message });
      }
    } catch (error) {
      if (aborts.get(repository) === abort) put(repository, { failure: failureOf(error), progress: null });
    }
    return undefined;
  }

  /** Ends it, or puts one away that failed. What was fetched stays for another try. */
  function cancel(repository: string): void {
    const abort = aborts.get(repository);
    aborts.delete(repository);
    abort?.abort();
    put(repository, null);
  }

  return { all, start, cancel };
});
