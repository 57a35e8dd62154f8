import type { ParityPart } from './parity-part.ts';
import { curve } from './parts/curve.ts';
import { families } from './parts/families.ts';
import { features } from './parts/features.ts';
import { files } from './parts/files.ts';
import { seeds } from './parts/seeds.ts';
import { time } from './parts/time.ts';

/** The parts of the comparison, in the page's order. */
export const parts: readonly ParityPart[] = [features, curve, files, families, seeds, time];
