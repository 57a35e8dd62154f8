import { runToy } from './toy-run.ts';

/** A run in a process of its own, to be killed: saves after every step and says so. */
await runToy({
  outputDir: process.argv[2]!,
  training: { maxSteps: 150, saveSteps: 1, saveTotalLimit: 2, loggingSteps: 1 },
  before: () => void process.stdout.write('.'),
});
