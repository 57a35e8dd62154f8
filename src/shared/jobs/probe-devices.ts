import { z } from 'zod';
import { deviceSchema } from '../contract/models.ts';
import type { JobKind } from './job-kind.ts';

/** Tries every device; in a process of its own, since drivers may take theirs down with them. */
export const probeDevicesJob = { input: z.object({}), result: z.array(deviceSchema) } satisfies JobKind;
