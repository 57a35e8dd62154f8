import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import wabt from 'wabt';

const optimizer = join(import.meta.dirname, '../../src/engine/optimizer');

/** Where the compiled optimiser is kept. */
export const binaryPath = join(optimizer, 'adamw-binary.ts');

/** The module that holds the optimiser, compiled from its source. */
export async function compiledKernel(): Promise<string> {
  const compiler = await wabt();
  const module = compiler.parseWat('adamw.wat', readFileSync(join(optimizer, 'adamw.wat'), 'utf8'), { simd: true });
  try {
    const base64 = Buffer.from(module.toBinary({}).buffer).toString('base64');
    const lines = base64.match(/.{1,108}/g)!.map((line) => `  '${line}',`);
    return `/** adamw.wat as WebAssembly, in base64: written by \`npm run kernel\`. */\nexport const adamWBinary = [\n${lines.join('\n')}\n].join('');\n`;
  } finally {
    module.destroy();
  }
}
