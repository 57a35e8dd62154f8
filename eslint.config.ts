import { defineConfig } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';

/** The rooms of src/ and what each may import, beside itself. Imports point one way. */
const rooms: Record<string, readonly string[]> = {
  shared: [],
  engine: ['shared'],
  dataset: ['shared'],
  pipeline: ['dataset', 'engine', 'shared'],
  workbench: ['pipeline', 'dataset', 'engine', 'shared'],
  worker: ['workbench', 'pipeline', 'dataset', 'engine', 'shared'],
  serve: ['workbench', 'pipeline', 'dataset', 'engine', 'shared'],
  main: ['workbench', 'pipeline', 'dataset', 'engine', 'shared'],
  cli: ['serve', 'workbench', 'pipeline', 'dataset', 'engine', 'shared'],
  preload: ['shared'],
  renderer: ['shared'],
};

const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [`./${room}`, ...allowed.map((name) => `./${name}`)],
  message: `src/${room} may import only from: ${['itself', ...allowed].join(', ')}.`,
}));

export default defineConfig(
  { ignores: ['dist/', 'out/', 'release/', 'node_modules/', 'resources/'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  vue.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.vue'] } },
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['warn', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // The layout is prettier's.
      ...vue.configs['no-layout-rules'].rules,
      'vue/multi-word-component-names': 'off',
      // Types say which may be left out.
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['src/**', 'test/**', 'bench/**'],
    ignores: ['src/engine/sessions/onnxruntime.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'onnxruntime-node', message: 'Import src/engine/sessions/onnxruntime.ts, which sees to telemetry.' },
      ],
    },
  },
  { files: ['test/**'], rules: { 'max-lines': 'off' } },
);
