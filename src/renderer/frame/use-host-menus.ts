import { watchDebounced } from '@vueuse/core';
import { computed } from 'vue';
import type { OfferedAction } from '../../shared/contract/host.ts';
import { client } from '../client/client.ts';
import { useHost } from '../stores/host.ts';
import { actionsNow } from './actions/registry.ts';

/** Has the desktop's menus show what can be done in the window now. */
export function useHostMenus(): void {
  const host = useHost();
  const offered = computed<readonly OfferedAction[]>(() =>
    actionsNow.value
      .filter(({ keysOnly = false }) => !keysOnly)
      .map(({ id, title, group, keys, disabled = false }) => ({ id, title, group, keys: keys?.[0] ?? null, disabled })),
  );
  watchDebounced(
    () => (host.desktop ? JSON.stringify(offered.value) : null),
    (now) => {
      // Menus that are out of date are no reason to stop anyone.
      if (now !== null) client.host.offerActions([...offered.value]).catch(() => undefined);
    },
    { debounce: 150, immediate: true },
  );
}
