import { Failure } from '../../../shared/failure.ts';
import type { HubFile } from './model-listing.ts';

const configuration = ['config.json', 'adapter_config.json'];
const tokenizer = [
  'tokenizer.json',
  'tokenizer_config.json',
  'special_tokens_map.json',
  'vocab.txt',
  'vocab.json',
  'merges.txt',
  'added_tokens.json',
];
const wholeModel = /^model(?:-\d+-of-\d+)?\.safetensors$/;
const adapter = 'adapter_model.safetensors';
const index = 'model.safetensors.index.json';

/**
 * The files of a repository that a model is read from: configuration, tokenizer, and weights as safetensors. Other forms
 * of the same weights are left where they are.
 *
 * @throws Failure where there are no safetensors
 */
export function chooseFiles(repository: string, files: readonly HubFile[]): readonly HubFile[] {
  const weights = weightsOf(files);
  if (weights.length === 0) throw noSafetensors(repository, files);
  const small = new Set([...configuration, ...tokenizer]);
  return [...files.filter(({ path }) => small.has(path)), ...weights];
}

function weightsOf(files: readonly HubFile[]): readonly HubFile[] {
  const single = files.filter(({ path }) => path === 'model.safetensors');
  if (single.length > 0) return single;
  const shards = files.filter(({ path }) => wholeModel.test(path));
  if (shards.length > 0) return [...files.filter(({ path }) => path === index), ...shards];
  return files.filter(({ path }) => path === adapter);
}

function noSafetensors(repository: string, files: readonly HubFile[]): Failure {
  const other = files.find(({ path }) => /^(?:pytorch_model.*\.bin|tf_model\.h5|flax_model\.msgpack)$/.test(path));
  return new Failure({
    code: 'hub-no-safetensors',
    message: other
      ? `${repository} has its weights only as ${other.path}, which is not read: such files can run programs.`
      : `${repository} holds no model.safetensors.`,
    mend: 'Choose a model that has model.safetensors, or one that somebody has converted.',
  });
}
