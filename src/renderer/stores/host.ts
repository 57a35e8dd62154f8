import { defineStore } from 'pinia';
import { computed, shallowRef, watchEffect } from 'vue';
import type { HostInfo, Settings } from '../../shared/contract/host.ts';
import { client } from '../client/client.ts';
import { onEvent, onStreamOpen } from '../client/events.ts';
import { failureOf } from '../client/failure-of.ts';
import { notifyFailure } from '../design/notices.ts';

const themeKept = 'spanwright.theme';

/** Who serves the workbench, and the settings it keeps. */
export const useHost = defineStore('host', () => {
  const info = shallowRef<HostInfo | null>(null);
  const settings = shallowRef<Settings | null>(null);
  const desktop = computed(() => (info.value ? info.value.kind === 'desktop' : window.spanwright !== undefined));
  // Kept here too, so that the window has its colours before the workbench has answered.
  const theme = computed(() => settings.value?.theme ?? (localStorage.getItem(themeKept) as Settings['theme'] | null));

  watchEffect(() => {
    const chosen = theme.value ?? 'system';
    localStorage.setItem(themeKept, chosen);
    if (chosen === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  });

  async function load(): Promise<void> {
    try {
      [info.value, settings.value] = await Promise.all([client.host.info(), client.host.settings()]);
    } catch (error) {
      notifyFailure(failureOf(error));
    }
  }

  async function change(changes: Partial<Settings>): Promise<void> {
    const before = settings.value;
    if (before) settings.value = { ...before, ...changes };
    try {
      settings.value = await client.host.changeSettings(changes);
    } catch (error) {
      settings.value = before;
      notifyFailure(failureOf(error));
    }
  }

  onEvent('settings', (event) => (settings.value = event.settings));
  onStreamOpen(() => void load());
  return { info, settings, desktop, theme, change };
});
