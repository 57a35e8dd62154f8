import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelArguments } from '../arguments/qa-arguments.ts';
import type { TokenizerSource } from './choose-tokenizer.ts';

/** The `config.json` of the run's model: `config_name` (a file or a folder), else the model's own. */
export async function configFileOf({ configName, modelNameOrPath }: ModelArguments): Promise<string> {
  if (configName === null) return join(modelNameOrPath ?? '', 'config.json');
  const isFolder = await stat(configName).then((found) => found.isDirectory(), no);
  return isFolder ? join(configName, 'config.json') : configName;
}

/**
 * `tokenizer_name`, else the model's own tokenizer. From scratch there is neither: a run that resumes goes on with the
 * one in its checkpoint, a new run trains one.
 */
export async function tokenizerSourceOf(
  { tokenizerName, modelNameOrPath, vocabSize }: ModelArguments,
  configFile: string,
  checkpoint: string | null,
): Promise<TokenizerSource> {
  const given = tokenizerName ?? modelNameOrPath;
  if (given !== null) return { kind: 'files', path: given, forTrainedModel: modelNameOrPath !== null };
  const kept = join(checkpoint ?? '', 'tokenizer.json');
  const isKept = checkpoint !== null && (await stat(kept).then((found) => found.isFile(), no));
  return isKept ? { kind: 'files', path: kept, forTrainedModel: false } : { kind: 'trained', vocabSize, configFile };
}

function no(): boolean {
  return false;
}
