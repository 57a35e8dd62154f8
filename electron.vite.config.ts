import { dirname, relative, resolve, sep } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;

/**
 * Lets the main process load the workbench from `dist/`, as `spanwright serve` does: both hosts run the same files, and
 * what finds its neighbours on the disk (the worker, the resources) finds them in the same place.
 */
function workbenchFromDist(): Plugin {
  const source = resolve(root, 'src');
  return {
    name: 'workbench-from-dist',
    enforce: 'pre',
    resolveId(id, importer) {
      if (importer === undefined || !id.startsWith('.')) return null;
      const [room, ...rest] = relative(source, resolve(dirname(importer), id)).split(sep);
      if (room === undefined || room === '..' || room === 'main') return null;
      const built = ['..', '..', 'dist', room, ...rest].join('/').replace(/\.ts$/, '.js');
      return { id: built, external: true };
    },
  };
}

/** Every place of the window has a path of its own, and its files are found from each. electron-vite would make them relative. */
function filesFromTheTop(): Plugin {
  return { name: 'files-from-the-top', enforce: 'post', config: () => ({ base: '/' }) };
}

export default defineConfig({
  main: {
    plugins: [workbenchFromDist()],
    build: {
      outDir: 'out/main',
      rolldownOptions: { input: { main: resolve(root, 'src/main/main.ts') } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script can load nothing but Electron's own modules, and only as CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [vue(), filesFromTheTop()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      // Not only Electron's Chromium shows it.
      target: 'baseline-widely-available',
      minify: true,
      // Under the content security policy nothing may come from data: but images.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve(root, 'src/renderer/index.html') } },
    },
  },
});
