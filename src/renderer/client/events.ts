import { onScopeDispose, watch } from 'vue';
import type { WorkbenchEvent } from '../../shared/contract/events.ts';
import { client, connection } from './client.ts';

type EventOf<Type extends WorkbenchEvent['type']> = Extract<WorkbenchEvent, { readonly type: Type }>;
type Listener = (event: WorkbenchEvent) => void;

const listeners = new Map<WorkbenchEvent['type'], Set<Listener>>();
const openings = new Set<() => void>();

/** Hears of what changes in the workbench, until the component goes. */
export function onEvent<Type extends WorkbenchEvent['type']>(
  type: Type,
  listener: (event: EventOf<Type>) => void,
): void {
  const known = listeners.get(type) ?? new Set<Listener>();
  listeners.set(type, known.add(listener as Listener));
  onScopeDispose(() => known.delete(listener as Listener), true);
}

/**
 * Loads the present state: now, and whenever the stream of events begins anew after a break, since what changed meanwhile
 * was not heard of.
 */
export function onStreamOpen(load: () => void): void {
  openings.add(load);
  onScopeDispose(() => openings.delete(load), true);
  load();
}

/** Follows the workbench's events for as long as the window is open. */
export function followEvents(): void {
  let first = true;
  watch(
    connection.state,
    (state) => {
      if (state !== 'open') return;
      void follow();
      if (!first) for (const load of openings) load();
      first = false;
    },
    // Before any call that waits for the connection, so that nothing happens between an answer and the events.
    { immediate: true, flush: 'sync' },
  );
}

async function follow(): Promise<void> {
  try {
    for await (const event of await client.events.watch()) {
      for (const listener of listeners.get(event.type) ?? []) listener(event);
    }
  } catch {
    // The connection broke. Once there is another, the events are followed again.
  }
}
