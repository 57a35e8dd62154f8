/**
 * The most memory that a run takes, estimated or taken: `node workers/estimate.ts estimate|run <words of run-qa>`. Each in
 * a process of its own, as the workbench has it.
 */
import { readExamples } from '../../../src/dataset/squad/read.ts';
import { parseCommandLine } from '../../../src/pipeline/arguments/command-line.ts';
import { estimateRun } from '../../../src/pipeline/estimate/estimate-run.ts';
import { runQa } from '../../../src/pipeline/run-qa.ts';

const [what, ...words] = process.argv.slice(2);
const asked = await parseCommandLine(words);
if (asked.kind === 'help') throw new Error('Of a run, not of its help.');
const { args } = asked;
const { signal } = new AbortController();
if (what === 'run') {
  await runQa(args, { signal, emit: () => undefined });
  print(process.resourceUsage().maxRSS * 1024);
} else {
  const [train, validation] = await Promise.all([args.data.trainFile!, args.data.validationFile!].map(readExamples));
  const data = { train: train!.examples, validation: validation!.examples };
  print((await estimateRun(args, data, { signal, onStage: () => undefined })).peakMemoryBytes);
}

function print(bytes: number): void {
  process.stdout.write(`${JSON.stringify({ megabytes: bytes / 2 ** 20 })}\n`);
}
