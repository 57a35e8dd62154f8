import type { Component } from 'vue';
import type { RouteRecordRaw } from 'vue-router';
import type { Keys } from '../frame/actions/keys.ts';

/** Somewhere to be in the workbench, named by what one does there. */
export interface Place {
  /** As in its URL. */
  readonly id: string;
  readonly title: string;
  /** What one does there, in a line. */
  readonly about: string;
  readonly icon: Component;
  /** The keys that lead there, as `g d`. */
  readonly keys: Keys;
  /** Whether it is a place of the open project, so that its paths begin with `/projects/:project/`. */
  readonly ofProject: boolean;
  /** Its pages; the first is where it begins. Paths are without a leading slash, names without the place's: ''. */
  readonly pages: readonly [PlacePage, ...PlacePage[]];
}

export interface PlacePage {
  /** Of the route, which is called `<place>` for '' and `<place>-<name>` else. */
  readonly name: string;
  readonly path: string;
  readonly component: NonNullable<RouteRecordRaw['component']>;
}
