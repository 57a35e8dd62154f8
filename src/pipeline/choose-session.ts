import type { SessionSettings } from '../engine/sessions/open-session.ts';
import { chooseDevice } from '../engine/sessions/probe-devices.ts';
import { Failure } from '../shared/failure.ts';
import type { TrainingArguments } from './arguments/qa-arguments.ts';
import type { RunContext } from './context.ts';

export interface SessionRequest extends Pick<RunContext, 'emit'> {
  readonly args: { readonly training: Pick<TrainingArguments, 'device' | 'threads'> };
}

/** The device and threads that the arguments ask for, tried out first. */
export async function chooseSession({ args, emit }: SessionRequest): Promise<SessionSettings> {
  const { device: asked, threads } = args.training;
  const { device, usable, detail } = await chooseDevice(asked);
  if (!usable)
    throw new Failure({
      code: 'device-unusable',
      message: `The device ${device} cannot be used here: ${detail}.`,
      mend: 'Leave --device at auto, or see "spanwright devices" for what there is.',
    });
  if (asked === 'auto' && device !== 'cpu')
    emit({ type: 'log', level: 'info', code: 'device-chosen', message: `Computing on ${device}: ${detail}.` });
  return { device, threads: threads ?? undefined };
}
