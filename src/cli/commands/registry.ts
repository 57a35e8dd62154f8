import type { CommandEntry } from './command.ts';

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'demo',
    summary: 'watch a small model learn a domain, in some two minutes',
    load: () => import('./demo/demo.ts'),
  },
  {
    name: 'serve',
    summary: 'open the workbench in a browser',
    load: () => import('./serve.ts'),
  },
  {
    name: 'run-qa',
    summary: 'train, evaluate and predict by the arguments of run_qa.py',
    load: () => import('./run-qa/run-qa.ts'),
  },
  {
    name: 'sweep',
    summary: 'train with many values of some arguments, and tell which are best',
    load: () => import('./sweep/sweep.ts'),
  },
  {
    name: 'predict',
    summary: 'answer a question from a context, or the questions of a file',
    load: () => import('./predict/predict.ts'),
  },
  {
    name: 'serve-model',
    summary: 'answer questions over HTTP on this machine',
    load: () => import('./serve-model.ts'),
  },
  {
    name: 'compare',
    summary: 'let a base and a tuned model answer the same questions, side by side',
    load: () => import('./compare/compare.ts'),
  },
  {
    name: 'evaluate',
    summary: 'score predictions as the official SQuAD v2.0 script does',
    load: () => import('./evaluate.ts'),
  },
  {
    name: 'dataset',
    summary: 'make data sets, check and convert them',
    load: () => import('./dataset/dataset.ts'),
  },
  {
    name: 'export',
    summary: 'write a model as ONNX or with its adapter merged in, or a run for a cluster',
    load: () => import('./export.ts'),
  },
  {
    name: 'import-run',
    summary: 'bring a run that was trained elsewhere home into the workbench',
    load: () => import('./import-run.ts'),
  },
  {
    name: 'devices',
    summary: 'show what this machine can compute on',
    load: () => import('./devices.ts'),
  },
  {
    name: 'bench',
    summary: 'measure speed and memory on this machine',
    load: () => import('./bench/bench.ts'),
  },
];
