import type { Architecture } from './architecture.ts';
import { bert } from './bert.ts';
import { distilbert } from './distilbert.ts';
import { electra } from './electra.ts';
import { camembert, roberta, xlmRoberta } from './roberta.ts';

/** Every architecture that can be trained, by `model_type`. */
export const architectures: ReadonlyMap<string, Architecture> = new Map(
  [bert, roberta, xlmRoberta, camembert, distilbert, electra].map((entry) => [entry.modelType, entry]),
);
