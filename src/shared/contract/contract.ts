import { agreementContract } from './agreement.ts';
import { argumentsContract } from './arguments.ts';
import { askContract } from './ask.ts';
import { compareContract } from './compare.ts';
import { dataSetsContract } from './data-sets.ts';
import { documentsContract } from './documents.ts';
import { eventsContract } from './events.ts';
import { hostContract } from './host.ts';
import { modelsContract } from './models.ts';
import { projectsContract } from './projects.ts';
import { runsContract } from './runs.ts';

/** Everything that views can ask of the workbench, whoever serves it. */
export const contract = {
  host: hostContract,
  projects: projectsContract,
  dataSets: dataSetsContract,
  agreement: agreementContract,
  documents: documentsContract,
  models: modelsContract,
  arguments: argumentsContract,
  runs: runsContract,
  ask: askContract,
  compare: compareContract,
  events: eventsContract,
};
