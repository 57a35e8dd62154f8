import type { SessionSettings } from '../engine/sessions/open-session.ts';
import { chooseDevice } from '../engine/sessions/probe-devices.ts';
import { tryTraining } from '../engine/training/try-training.ts';
import { Failure } from '../shared/failure.ts';
import type { TrainingArguments } from './arguments/qa-arguments.ts';
import type { RunContext } from './context.ts';
import { describeTrial } from './describe-trial.ts';

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

/** The same for training, which is tried as well: with `auto`, a device that cannot train gives way to the processor. */
export async function chooseTrainingSession(request: SessionRequest): Promise<SessionSettings> {
  const session = await chooseSession(request);
  if (session.device === 'cpu') return session;
  const trial = await tryTraining(session.device);
  const said = describeTrial(trial).map((text) => `${session.device} ${text}`);
  if (trial.trouble !== null && request.args.training.device !== 'auto')
    throw new Failure({
      code: 'device-cannot-train',
      message: `${said.join('; ')}.`,
      mend: 'Leave --device at auto, which then takes the processor, or train with --device cpu.',
    });
  for (const message of said)
    request.emit({ type: 'log', level: 'warning', code: 'device-trial', message: `${message}.` });
  return trial.trouble === null ? session : { ...session, device: 'cpu' };
}
