import { Command } from '@commander-js/extra-typings';
import { type DeviceProbe, probeDevices } from '../../engine/sessions/probe-devices.ts';
import { tryTraining } from '../../engine/training/try-training.ts';
import { describeTrial } from '../../pipeline/describe-trial.ts';
import { exitCodes } from '../exit-codes.ts';
import { paint, writeLine } from '../terminal/terminal.ts';
import type { RunCommand } from './command.ts';
import { withOptions } from './with-options.ts';

/** Each device, whether it can be used, and why not. */
export const run: RunCommand = (argv, terminal) => {
  const command = new Command('spanwright devices')
    .description(
      "Show what this machine can compute on. Each device is tried, and its result compared with the processor's.",
    )
    .option('--json', 'one JSON array: device, usable, detail');
  return withOptions(command, argv, terminal, async ({ json }) => {
    const { stdout } = terminal;
    const probes: DeviceProbe[] = [];
    for (const probe of await probeDevices()) {
      const trial = probe.usable ? describeTrial(await tryTraining(probe.device)) : [];
      probes.push({ ...probe, detail: [probe.detail, ...trial].join('; ') });
    }
    if (json) writeLine(stdout, JSON.stringify(probes, null, 2));
    else
      for (const { device, usable, detail } of probes) {
        const mark = usable
          ? paint(stdout, 'good', 'usable'.padEnd(10))
          : paint(stdout, 'faint', 'not usable'.padEnd(10));
        writeLine(stdout, `${device.padEnd(7)} ${mark}  ${detail}`);
      }
    return exitCodes.ok.code;
  });
};
