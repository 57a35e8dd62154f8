import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import type { ModelArguments } from '../arguments/qa-arguments.ts';
import type { TokenizerSource } from './choose-tokenizer.ts';

/**
 * The `config.json` of the run's model: `config_name` (a file or a folder), else the model's own.
 *
 * @throws Failure where model_name_or_path is no folder, as the name of a model on the hub is none
 */
export async function configFileOf({ configName, modelNameOrPath }: ModelArguments): Promise<string> {
  if (modelNameOrPath !== null && !(await isFolder(modelNameOrPath))) {
    throw new Failure({
      code: 'model-folder-missing',
      message: `model_name_or_path is ${modelNameOrPath}, and there is no such folder.`,
      mend: 'Models are not downloaded: save config.json, model.safetensors and the tokenizer files of one in a folder, and name that.',
    });
  }
  if (configName === null) return join(modelNameOrPath ?? '', 'config.json');
  return (await isFolder(configName)) ? join(configName, 'config.json') : configName;
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

function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), no);
}

function no(): boolean {
  return false;
}
