import { readFileSync, writeFileSync } from 'node:fs';
import { documents } from './documents.ts';

/** Writes the parts of the documentation that come from the code: `npm run docs`. */
for (const { path, render } of documents) writeFileSync(path, render(readFileSync(path, 'utf8')));
