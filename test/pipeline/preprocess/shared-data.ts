import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real data sets and a real tokenizer; not part of this repository. */
export const sharedData = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
export const hasSharedData = existsSync(sharedData);
