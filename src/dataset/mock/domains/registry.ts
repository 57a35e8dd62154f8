import type { Domain } from '../domain.ts';
import { farms } from './farms.ts';
import { hotels } from './hotels.ts';
import { museums } from './museums.ts';
import { recipes } from './recipes.ts';
import { schools } from './schools.ts';
import { ships } from './ships.ts';
import { software } from './software.ts';
import { sportsClubs } from './sports-clubs.ts';
import { vehicles } from './vehicles.ts';
import { ward } from './ward/ward.ts';
import { weatherStations } from './weather-stations.ts';

/** What everybody has read of; the base model learns from these. */
export const generalDomains: readonly Domain[] = [
  farms,
  hotels,
  museums,
  recipes,
  schools,
  ships,
  software,
  sportsClubs,
  vehicles,
  weatherStations,
];

/** Every domain there is. */
export const mockDomains: readonly Domain[] = [...generalDomains, ward];
