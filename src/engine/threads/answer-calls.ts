import { parentPort } from 'node:worker_threads';
import { type Call, type Methods, readyId, type Reply } from './calls.ts';

/** Answers what a `CalledThread` asks of this thread, and says that it is ready to. After `release` the thread ends. */
export function answerCalls<T extends Methods<T> & { readonly release: () => unknown }>(methods: T): void {
  const port = parentPort!;
  const say = (reply: Reply) => port.postMessage(reply);
  const answer = async ({ id, method, given }: Call) => {
    try {
      say({ id, result: await methods[method as keyof T](...(given as never[])) });
    } catch (error) {
      say({ id, error });
    }
    if (method === 'release') port.close();
  };
  port.on('message', (call: Call) => void answer(call));
  say({ id: readyId, result: undefined });
}
