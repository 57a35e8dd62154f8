import type { Configuration } from 'electron-builder';

/**
 * How the desktop's packages are made. What runs as machine code lies beside the archive, where the system can load it; the
 * demo too, since its model is read by such code.
 */
const configuration: Configuration = {
  appId: 'app.spanwright',
  productName: 'Spanwright',
  copyright: 'Licensed under the Apache License 2.0',
  directories: { output: 'release', buildResources: 'resources/icons' },
  files: [
    'dist',
    'out',
    'resources/icons/icon.png',
    'package.json',
    '!**/*.{map,tsbuildinfo}',
    '!**/tokenizers.android-*',
    '!**/onnxruntime-node/bin/napi-v*/!(${platform})/**',
  ],
  extraResources: [{ from: 'resources/demo', to: 'demo' }],
  asar: true,
  asarUnpack: ['**/*.node', '**/node_modules/{onnxruntime-node,better-sqlite3,tokenizers}/**'],
  // All of it comes as prebuilt N-API binaries, which serve Node and Electron alike.
  npmRebuild: false,
  icon: 'resources/icons/icon.png',
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  },
  // A kind of its own alone: who opens .json files with something else goes on doing so.
  fileAssociations: [{ ext: 'squad', name: 'SQuAD data set', mimeType: 'application/x-squad+json', role: 'Editor' }],
  win: { target: ['nsis', 'zip'] },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
  mac: {
    target: ['dmg', 'zip'],
    category: 'public.app-category.developer-tools',
    hardenedRuntime: true,
    fileAssociations: [
      { ext: 'squad', name: 'SQuAD data set', role: 'Editor' },
      { ext: ['json', 'jsonl', 'csv', 'parquet'], name: 'Data set', role: 'Viewer', rank: 'Alternate' },
    ],
  },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Development',
    mimeTypes: ['application/json', 'application/jsonl', 'text/csv', 'application/vnd.apache.parquet'],
  },
};

export default configuration;
