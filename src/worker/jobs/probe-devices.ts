import type { Device } from '../../shared/contract/models.ts';
import type { DeviceName } from '../../engine/sessions/open-session.ts';
import { probeDevices as probe } from '../../engine/sessions/probe-devices.ts';
import { describeTrial } from '../../pipeline/describe-trial.ts';
import { tryTraining } from '../../engine/training/try-training.ts';
import type { Job } from '../job.ts';

const titles: Readonly<Record<DeviceName, string>> = {
  cpu: 'Processor',
  cuda: 'NVIDIA graphics card (CUDA)',
  webgpu: 'Graphics card (WebGPU)',
  dml: 'Graphics card (DirectML)',
  coreml: 'Apple silicon (Core ML)',
};

export const probeDevices: Job<'probe-devices'> = async () => {
  const devices: Device[] = [];
  for (const { device, usable, detail } of await probe()) {
    const trial = usable ? await tryTraining(device) : null;
    devices.push({
      device,
      title: titles[device],
      usable,
      detail: trial === null ? detail : [detail, ...describeTrial(trial)].join('; '),
      canTrain: trial?.trouble === null,
    });
  }
  return devices;
};
