import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Prints the closing line of a test run from vitest's JSON report: `node scripts/count-tests.ts REPORT`. */
const report = z
  .object({ numPassedTests: z.int(), numFailedTests: z.int(), numPendingTests: z.int() })
  .parse(JSON.parse(readFileSync(process.argv[2]!, 'utf8')));

console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped`);
