import { createRouterClient, type RouterClient } from '@orpc/server';
import type { HostServices } from '../../../src/workbench/router/host-services.ts';
import { router } from '../../../src/workbench/router/router.ts';
import type { Workbench } from '../../../src/workbench/workbench.ts';

const noHost: HostServices = {
  info: () => Promise.reject(new Error('There is no host in this test.')),
  chooseFiles: () => Promise.resolve([]),
  chooseFolder: () => Promise.resolve(null),
  chooseSavePath: () => Promise.resolve(null),
  reveal: () => Promise.resolve(),
  offerActions: () => Promise.resolve(),
};

/** Calls the router as a view does, its schemas included. */
export function clientOf(workbench: Workbench): RouterClient<typeof router> {
  return createRouterClient(router, { context: { workbench, host: noHost } });
}
