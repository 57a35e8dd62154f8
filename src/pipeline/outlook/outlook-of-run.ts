import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cleanExamples } from '../../dataset/cleaning/clean.ts';
import type { Example } from '../../dataset/example.ts';
import { readConfig } from '../../engine/model/read-config.ts';
import { modelLimits } from '../preprocess/model-limits.ts';
import type { EncoderTokenizer } from '../preprocess/tokenizer/encoder-tokenizer.ts';
import { loadTokenizer } from '../preprocess/tokenizer/load-tokenizer.ts';
import { type Outlook, trainingOutlook } from './outlook.ts';

export interface OutlookOptions {
  /** A model's folder, or a `tokenizer.json`. */
  readonly tokenizer: string;
  /** In tokens; lowered to what the model reads, where a `config.json` or the tokenizer says so. */
  readonly maxSeqLength: number;
  readonly docStride: number;
  readonly maxAnswerLength: number;
}

export interface OutlookOfRun extends Outlook {
  /** How many entries cleaning would drop before training: nothing else here counts them. */
  readonly droppedEntries: number;
  /** As used. */
  readonly maxSeqLength: number;
}

/**
 * What a run would make of a data set as it stands in its file: it is cleaned first, as a run does. Findings have the
 * entries' numbers in the file.
 *
 * @throws Failure where the tokenizer cannot be read
 */
export async function outlookOfRun(examples: readonly Example[], options: OutlookOptions): Promise<OutlookOfRun> {
  const tokenizer = await loadTokenizer(options.tokenizer);
  const maxSeqLength = Math.min(options.maxSeqLength, await longestInput(options.tokenizer, tokenizer));
  const cleaned = cleanExamples(examples);
  const dropped = new Set(cleaned.actions.flatMap(({ action, number }) => (action === 'dropped' ? [number] : [])));
  const numbers = Array.from(examples.keys(), (index) => index + 1).filter((number) => !dropped.has(number));
  // How question and context are told apart does not change where windows begin and end.
  const outlook = await trainingOutlook(cleaned.examples, tokenizer, {
    maxSeqLength,
    docStride: options.docStride,
    maxAnswerLength: options.maxAnswerLength,
    paddingSide: tokenizer.paddingSide,
    segments: true,
  });
  const findings = outlook.findings.map((finding) => {
    const number = numbers[finding.number - 1]!;
    return { ...finding, number, id: examples[number - 1]!.id };
  });
  return { ...outlook, findings, droppedEntries: dropped.size, maxSeqLength };
}

async function longestInput(path: string, { modelMaxLength }: EncoderTokenizer): Promise<number> {
  const folder = basename(path) === 'tokenizer.json' ? dirname(path) : path;
  const file = join(folder, 'config.json');
  const exists = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  return exists ? Math.min(modelMaxLength, modelLimits((await readConfig(file)).config).maxLength) : modelMaxLength;
}
