import type { SpeedPart } from './speed-part.ts';
import { estimate } from './parts/estimate.ts';
import { gpu } from './parts/gpu.ts';
import { growth } from './parts/growth.ts';
import { inference } from './parts/inference.ts';
import { memory } from './parts/memory.ts';
import { padding } from './parts/padding.ts';
import { start } from './parts/start.ts';
import { stepTime } from './parts/step-time.ts';
import { tokenising } from './parts/tokenising.ts';
import { waiting } from './parts/waiting.ts';

/** The parts of the benchmark page, in its order. */
export const parts: readonly SpeedPart[] = [
  stepTime,
  memory,
  estimate,
  padding,
  inference,
  tokenising,
  waiting,
  start,
  growth,
  gpu,
];
