import { createSharedComposable, useMutationObserver, usePreferredDark } from '@vueuse/core';
import { nextTick, shallowRef, watch, type ShallowRef } from 'vue';
import { readChartTheme, type ChartTheme } from './chart-theme.ts';

/** The theme of the tokens, read again whenever the system or the person changes between light and dark. */
export const useChartTheme: () => Readonly<ShallowRef<ChartTheme>> = createSharedComposable(() => {
  const theme = shallowRef(readChartTheme(document.body));
  const read = () => (theme.value = readChartTheme(document.body));
  useMutationObserver(document.documentElement, read, { attributeFilter: ['data-theme'] });
  watch(usePreferredDark(), () => void nextTick(read));
  return theme;
});
