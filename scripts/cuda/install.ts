/**
 * Puts onnxruntime's CUDA provider beside onnxruntime-node, which comes without it: `npm run install:cuda`.
 *
 *     npm run install:cuda                    fetched by onnxruntime-node's own installer, for CUDA 12 (some 200 MB)
 *     npm run install:cuda -- --from FOLDER   copied from a folder, such as onnxruntime/capi of the Python package
 *                                             onnxruntime-gpu of the same version (CUDA 13)
 *
 * CUDA's own libraries (cuBLAS, cuRAND, the runtime) and NVIDIA's driver have to be there: on the library path.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { from: { type: 'string' } } });
const packageFile = createRequire(import.meta.url).resolve('onnxruntime-node/package.json');
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string };
const bindings = join(dirname(packageFile), 'bin', 'napi-v6', process.platform, process.arch);
const [prefix, suffix] = process.platform === 'win32' ? ['', '.dll'] : ['lib', '.so'];
const files = ['cuda', 'shared'].map((part) => `${prefix}onnxruntime_providers_${part}${suffix}`);

const done = "CUDA's provider is in place. Try it: npx spanwright devices";

if (values.from === undefined) fetch();
else copy(values.from);

function copy(folder: string): void {
  const missing = files.find((name) => !existsSync(join(folder, name)));
  if (missing !== undefined) {
    fail(`There is no ${missing} in ${folder}. Give the folder that holds onnxruntime ${version}'s providers.`);
    return;
  }
  for (const name of files) copyFileSync(join(folder, name), join(bindings, name));
  console.log(done);
}

function fetch(): void {
  const installer = join(dirname(packageFile), 'script', 'install.js');
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'cuda12' };
  const { status, stderr } = spawnSync(process.execPath, [installer], { env, encoding: 'utf8' });
  if (status === 0 && files.every((name) => existsSync(join(bindings, name)))) {
    console.log(done);
    return;
  }
  const reason = /[Ee]rror: (.+)/.exec(stderr)?.[1] ?? 'there seems to be no way to where it is kept';
  fail(`onnxruntime's CUDA provider could not be fetched: ${reason}. Without a network, copy it with --from FOLDER.`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
