import { askPlace } from './ask/place.ts';
import { comparePlace } from './compare/place.ts';
import { dataPlace } from './data/place.ts';
import { modelsPlace } from './models/place.ts';
import type { Place } from './place.ts';
import { runsPlace } from './runs/place.ts';
import { trainPlace } from './train/place.ts';

/** The places of the rail, from the top. */
export const places: readonly Place[] = [dataPlace, trainPlace, runsPlace, comparePlace, askPlace, modelsPlace];
