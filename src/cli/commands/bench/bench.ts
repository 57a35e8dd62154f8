import type { RunCommand } from '../command.ts';
import { runGroup } from '../group.ts';

export const run: RunCommand = runGroup({
  name: 'spanwright bench',
  summary: 'Measure speed and memory on this machine.',
  entries: [{ name: 'train', summary: 'time a training step', load: () => import('./train.ts') }],
});
