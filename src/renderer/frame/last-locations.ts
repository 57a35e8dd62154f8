import type { Router } from 'vue-router';
import { useRemembered } from './remembered.ts';

/** Where each place was left, by project and place: the rail leads back there. */
export function useLastLocations(router: Router): (place: string, project: string | null) => string | null {
  const locations = useRemembered<Record<string, string>>('last-locations', {});
  const keyOf = (place: string, project: string | null) => `${project ?? ''}/${place}`;
  router.afterEach((to) => {
    const project = typeof to.params.project === 'string' ? to.params.project : null;
    if (to.meta.place !== undefined) locations.value[keyOf(to.meta.place, project)] = to.fullPath;
  });
  return (place, project) => locations.value[keyOf(place, project)] ?? null;
}
