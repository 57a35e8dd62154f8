import { Worker } from 'node:worker_threads';
import { type Call, type Methods, readyId, type Reply } from './calls.ts';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread beside this one, whose methods are called as if they were here. It keeps the process only while it works. */
export class CalledThread<T extends Methods<T>> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = readyId;
  #ended: Error | undefined;

  private constructor(script: URL, order: unknown) {
    this.#worker = new Worker(script, { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: 4 } });
    this.#worker.on('message', (reply: Reply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('A thread ended before it had answered.')));
  }

  /**
   * @param script answers with `answerCalls`
   * @param order what it finds as its `workerData`
   */
  static async start<T extends Methods<T>>(script: URL, order: unknown): Promise<CalledThread<T>> {
    const thread = new CalledThread<T>(script, order);
    await thread.#wait(readyId);
    return thread;
  }

  async call<K extends keyof T & string>(method: K, ...given: Parameters<T[K]>): Promise<Awaited<ReturnType<T[K]>>> {
    const id = (this.#lastId += 1);
    const call: Call = { id, method, given };
    const answered = this.#wait(id);
    this.#worker.postMessage(call);
    return (await answered) as Awaited<ReturnType<T[K]>>;
  }

  #wait(id: number): Promise<unknown> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    this.#worker.ref();
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('error' in reply) waiting?.reject(reply.error);
    else waiting?.resolve(reply.result);
  }

  #fail(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** A script that lies beside a module: `.ts` in the sources, `.js` in a build. */
export function scriptBeside(moduleUrl: string, name: string): URL {
  return new URL(`${name}.${moduleUrl.endsWith('.ts') ? 'ts' : 'js'}`, moduleUrl);
}
