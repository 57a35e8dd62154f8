import { os } from './os.ts';

export const eventsRouter = os.events.router({
  watch: os.events.watch.handler(({ context, signal }) => context.workbench.events.watch(signal, { view: true })),
});
