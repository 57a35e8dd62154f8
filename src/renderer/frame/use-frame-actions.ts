import { House, Keyboard, Moon, Sun, SunMoon, UserRound } from '@lucide/vue';
import { useRouter } from 'vue-router';
import { useHost } from '../stores/host.ts';
import { onEvent } from '../client/events.ts';
import { actionsNow, useActions } from './actions/registry.ts';
import { keysOpen, nameOpen, paletteOpen } from './overlays.ts';

/** What can be done from everywhere. */
export function useFrameActions(): void {
  const router = useRouter();
  const host = useHost();
  const themes = [
    { theme: 'light', title: 'Light', icon: Sun },
    { theme: 'dark', title: 'Dark', icon: Moon },
    { theme: 'system', title: 'As the system has it', icon: SunMoon },
  ] as const;

  onEvent('ask-view', ({ ask }) => {
    if (ask.what === 'go-to') void router.push(ask.path);
    if (ask.what === 'command') actionsNow.value.find(({ id, disabled }) => id === ask.command && !disabled)?.run();
  });

  useActions(() => [
    {
      id: 'palette',
      title: 'Search or run anything',
      group: 'Workbench',
      keys: ['mod+k'],
      everywhere: true,
      keysOnly: true,
      run: () => (paletteOpen.value = !paletteOpen.value),
    },
    {
      id: 'keys',
      title: 'Show the keys of this view',
      group: 'Workbench',
      keys: ['?'],
      icon: Keyboard,
      run: () => (keysOpen.value = true),
    },
    {
      id: 'go-home',
      title: 'Go to the projects',
      group: 'Go to',
      keys: ['g h'],
      icon: House,
      run: () => void router.push('/'),
    },
    {
      id: 'name',
      title: 'Change your name',
      group: 'Workbench',
      words: 'author annotator who journal settings',
      icon: UserRound,
      run: () => (nameOpen.value = true),
    },
    ...themes.map(({ theme, title, icon }) => ({
      id: `theme-${theme}`,
      title: `Colours: ${title}`,
      group: 'Workbench',
      words: 'theme dark light mode appearance',
      icon,
      run: () => void host.change({ theme }),
    })),
  ]);
}
