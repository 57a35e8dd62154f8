import { availableParallelism } from 'node:os';
import { Command, Option } from '@commander-js/extra-typings';
import { exitCodes } from '../../exit-codes.ts';
import { UsageFailure } from '../../failures/usage-failure.ts';
import { numberBetween, wholeNumber } from '../../options/numbers.ts';
import { packageVersion } from '../../package-version.ts';
import { writeLine } from '../../terminal/terminal.ts';
import type { RunCommand } from '../command.ts';
import { withOptions } from '../with-options.ts';
import { families, familyNames } from './families.ts';
import { timeSteps } from './time-steps.ts';
import { randomBatch, timedTrainer } from './timed-trainer.ts';

/** Positions of the usual models; more where the sequence is longer. */
const usualPositions = 512;

/** One line: how long a training step takes, and how much memory the process took at most. */
export const run: RunCommand = (argv, terminal) =>
  withOptions(declare(), argv, terminal, async ({ json, ...given }) => {
    const { family, batch, seq, vocab, steps, threads } = given;
    if (given.hidden % given.heads !== 0)
      throw new UsageFailure(
        `A width of ${given.hidden} cannot be divided among ${given.heads} heads.`,
        'Choose a --hidden that is a multiple of --heads.',
      );
    const lora = given.lora ?? false;
    const config = families[family]({ ...given, positions: Math.max(usualPositions, seq) });
    const recompute = given.gradientCheckpointing ?? false;
    const trainer = await timedTrainer(config, { lora, recompute, session: { device: 'cpu', threads }, rows: batch });
    const { stepMs, optimizerShare } = await timeSteps(trainer, randomBatch(batch, seq, vocab), steps);
    await trainer.dispose();
    const line = {
      engine: `spanwright ${packageVersion()}`,
      family,
      threads,
      lora,
      step_ms: rounded(stepMs, 1),
      samples_per_s: rounded((1000 * batch) / stepMs, 3),
      peak_rss_mb: Math.floor(process.resourceUsage().maxRSS / 1024),
      optimizer_share: rounded(optimizerShare, 4),
    };
    writeLine(terminal.stdout, json ? JSON.stringify(line) : describe(line));
    return exitCodes.ok.code;
  });

function declare() {
  return new Command('spanwright bench train')
    .description('Time a training step of a model with random weights: the median of all steps but the first.')
    .addOption(new Option('--family <name>', 'architecture').choices(familyNames).default('bert' as const))
    .option('--layers <n>', 'encoder layers', wholeNumber(1), 6)
    .option('--hidden <n>', 'width of the hidden states', wholeNumber(1), 384)
    .option('--heads <n>', 'attention heads', wholeNumber(1), 12)
    .option('--inter <n>', 'width of the feed-forward layers', wholeNumber(1), 1536)
    .option('--vocab <n>', 'tokens in the vocabulary', wholeNumber(6), 30522)
    .option('--batch <n>', 'windows in a batch', wholeNumber(1), 8)
    .option('--seq <n>', 'tokens in a window', wholeNumber(1), 384)
    .option('--steps <n>', 'steps to take', wholeNumber(2), 6)
    .option('--threads <n>', 'threads to use', wholeNumber(1), availableParallelism())
    .option('--dropout <rate>', 'dropout everywhere', numberBetween(0, 0.99), 0)
    .option('--lora', 'train LoRA adapters (r 4) and the head instead of everything')
    .option('--gradient-checkpointing', 'compute layers again in the backward pass, to use less memory')
    .option('--json', 'one line of JSON');
}

interface BenchLine {
  readonly step_ms: number;
  readonly samples_per_s: number;
  readonly peak_rss_mb: number;
  readonly optimizer_share: number;
  readonly threads: number;
  readonly lora: boolean;
}

function describe(line: BenchLine): string {
  const share = `optimiser ${(100 * line.optimizer_share).toFixed(1)} %`;
  const how = `${line.lora ? 'LoRA' : 'full'} on ${line.threads} threads`;
  return `${line.step_ms} ms a step (${share}), ${line.samples_per_s} samples/s, at most ${line.peak_rss_mb} MB, ${how}`;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
