import { agreementRouter } from './agreement.ts';
import { argumentsRouter } from './arguments.ts';
import { askRouter } from './ask.ts';
import { compareRouter } from './compare.ts';
import { dataSetsRouter } from './data-sets.ts';
import { documentsRouter } from './documents.ts';
import { eventsRouter } from './events.ts';
import { hostRouter } from './host.ts';
import { modelsRouter } from './models.ts';
import { projectsRouter } from './projects.ts';
import { runsRouter } from './runs.ts';

/** All calls that are answered so far. To add a group: its file beside this one, and its line here. */
export const router = {
  host: hostRouter,
  projects: projectsRouter,
  runs: runsRouter,
  dataSets: dataSetsRouter,
  agreement: agreementRouter,
  documents: documentsRouter,
  models: modelsRouter,
  arguments: argumentsRouter,
  ask: askRouter,
  compare: compareRouter,
  events: eventsRouter,
};
