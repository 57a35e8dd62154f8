import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router';
import type { ProjectId } from '../../shared/contract/ids.ts';
import { places } from '../places/registry.ts';
import type { Place } from '../places/place.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** The place of the rail that this is a page of. */
    readonly place?: string;
  }
}

/** Routes of the workbench: home, and the pages of every place. */
export function makeRouter(): Router {
  return createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/', name: 'home', component: () => import('../places/home/home-view.vue') },
      {
        path: '/new',
        name: 'new-project',
        component: () => import('../places/home/new-project/new-project-view.vue'),
      },
      { path: '/projects/:project', redirect: ({ params }) => ({ name: places[0]!.id, params }) },
      ...places.flatMap(routesOf),
      { path: '/:rest(.*)*', name: 'nowhere', component: () => import('./nowhere-view.vue') },
    ],
  });
}

function routesOf({ id, ofProject, pages }: Place): RouteRecordRaw[] {
  return pages.map(({ name, path, component }) => ({
    path: `${ofProject ? '/projects/:project/' : '/'}${path}`,
    name: name === '' ? id : `${id}-${name}`,
    component,
    meta: { place: id },
  }));
}

/** Where a place begins; null for a place of a project while none is open. */
export function beginningOf(
  place: Place,
  project: ProjectId | null,
): { name: string; params: Record<string, string> } | null {
  if (!place.ofProject) return { name: place.id, params: {} };
  return project === null ? null : { name: place.id, params: { project } };
}
