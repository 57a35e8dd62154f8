import { writeFileSync } from 'node:fs';
import { binaryPath, compiledKernel } from './compile.ts';

/** Compiles the optimiser: `npm run kernel`. */
writeFileSync(binaryPath, await compiledKernel());
