import { firstNames, lastNames } from '../names/people.ts';
import { landmarks, streetEndings, towns } from '../names/places.ts';
import type { ValuePool } from '../value.ts';
import { clock, date } from '../values/calendar.ts';
import { fullName } from '../values/person.ts';
import { phrase } from '../values/phrase.ts';

/** What the general domains draw people, towns, streets, days and hours from. */
export const person = fullName(firstNames, lastNames);
export const town = phrase(towns);
export const street = phrase(landmarks, streetEndings);

export const generalFillers: Readonly<Record<string, ValuePool>> = { person, town, street, date, time: clock(6, 22) };
