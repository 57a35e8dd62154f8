import type { RunCommand } from '../command.ts';
import { runGroup } from '../group.ts';

export const run: RunCommand = runGroup({
  name: 'spanwright dataset',
  summary: 'Make data sets.',
  entries: [
    {
      name: 'mock',
      summary: 'make up notes of several domains with questions about them',
      load: () => import('./mock.ts'),
    },
  ],
});
