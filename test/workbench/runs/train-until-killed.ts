import { writeSync } from 'node:fs';
import { openWorkbench } from '../../../src/workbench/workbench.ts';
import { rememberingHost } from './remembering-host.ts';
import { littleProject, littleValues } from './training.ts';

/**
 * `train-until-killed.ts FOLDER STEPS`: opens a workbench, queues two runs, and says of each point of the first when it
 * was told, as `{"pid", "run", "step", "at"}` by lines.
 */
const [dataFolder, steps] = process.argv.slice(2) as [string, string];
const jobHost = rememberingHost();
const workbench = await openWorkbench({ dataFolder, jobHost });
const request = await littleProject(workbench);
const watching = workbench.events.watch();
const run = await workbench.supervisor.start({
  ...request,
  values: { ...littleValues, max_steps: Number(steps), save_steps: 25 },
});
await workbench.supervisor.start({ ...request, values: { ...littleValues, max_steps: 3 } });
for await (const event of watching) {
  if (event.type !== 'run-point' || !('loss' in event.values)) continue;
  const line = { pid: jobHost.started[0]!.pid, run, step: event.step, at: Date.now() };
  writeSync(1, `${JSON.stringify(line)}\n`);
}
