import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canFetchElectron, fetchElectron, findElectron } from '../start/electron-binary.ts';

/** `npm run pack`: the unpacked app in `release/`, from the Electron that `npm start` opens. Words after `--` go to electron-builder. */
const root = join(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);
const electronPackage = dirname(require.resolve('electron/package.json'));

const isThere =
  findElectron(electronPackage) !== null || ((await canFetchElectron()) && (await fetchElectron(electronPackage)));
if (!isThere) {
  console.error('Electron is not on this machine and cannot be fetched, so there is nothing to put the app into.');
  process.exit(1);
}
const distribution = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronPackage, 'dist');
const builder = join(dirname(require.resolve('electron-builder/package.json')), 'cli.js');
const words = ['--dir', '--config', 'electron-builder.config.ts', `-c.electronDist=${distribution}`];
const { status } = spawnSync(process.execPath, [builder, ...words, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
