import type { Workbench } from '../workbench.ts';
import { openDemo } from './open-demo.ts';

/**
 * Where the window opens, as a path of it: in the demo while there is no project yet, which is made for that, and at the
 * projects from then on.
 */
export async function firstPath(workbench: Workbench): Promise<string> {
  if (workbench.store.projects.list().length > 0) return '/';
  return `/projects/${await openDemo(workbench)}`;
}
