import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileFailure } from '../../dataset/files/file-failure.ts';
import { makeFolder } from '../../dataset/files/make-folder.ts';
import { writeExamples } from '../../dataset/squad/write.ts';
import { weightFiles } from '../../engine/model/checkpoint-layout.ts';
import type { EmitEvent } from '../../shared/events.ts';
import { Failure } from '../../shared/failure.ts';
import type { ModelArguments, QaArguments } from '../arguments/qa-arguments.ts';
import { cleanFile } from '../preprocess/clean-file.ts';
import { configFileOf } from '../preprocess/model-files.ts';
import { findTokenizerFiles } from '../preprocess/tokenizer/find-tokenizer-files.ts';
import type { ClusterPaths } from './trainer-arguments.ts';

const ofTokenizers =
  /^(tokenizer.*|vocab.*|merges|special_tokens_map|added_tokens|sentencepiece.*|spiece|spm)\.(json|txt|model)$/;

/** Puts what runs read into a folder for a cluster, each thing once however many runs read it. */
export class ClusterFiles {
  readonly #folder: string;
  readonly #emit: EmitEvent;
  /** What it was made from → its path in the folder. */
  readonly #placed = new Map<string, string>();

  constructor(folder: string, emit: EmitEvent) {
    this.#folder = folder;
    this.#emit = emit;
  }

  /** Everything that a run reads. Throws a `Failure` where something is missing, or the folder cannot be written. */
  async place({ model, data, training, lora }: QaArguments, outputDir: string): Promise<ClusterPaths> {
    const { doTrain, doEval, doPredict } = training;
    if (lora.adapterNameOrPath !== null) throw furtherAdapter();
    return {
      model_name_or_path: await this.#model(model),
      train_file: doTrain ? await this.#data('train', data.trainFile) : null,
      validation_file: doEval ? await this.#data('validation', data.validationFile) : null,
      test_file: doPredict ? await this.#data('test', data.testFile) : null,
      output_dir: outputDir,
    };
  }

  /**
   * As `load_dataset("json", field="data")` reads it: flat, with `id`, `title`, `context`, `question` and `answers` of each
   * question, cleaned as a run here cleans them.
   */
  async #data(role: string, source: string | null): Promise<string | null> {
    if (source === null) return null;
    return this.#once(`${role} ${source}`, 'data', role, '.json', async (path) => {
      const { examples } = await cleanFile(source, this.#emit);
      const plain = examples.map(({ id, title, context, question, answers }) => {
        const fields = { id, title, context, question, answers };
        return { ...fields, isImpossible: undefined, plausibleAnswers: undefined };
      });
      await writeExamples(path, plain, 'flat');
    });
  }

  /** The files of a model and its tokenizer, in one folder. */
  async #model(model: ModelArguments): Promise<string> {
    const { modelNameOrPath: folder, tokenizerName, configName } = model;
    if (folder === null) throw fromScratch();
    return this.#once(JSON.stringify([folder, tokenizerName, configName]), '', 'model', '', async (path) => {
      const config = await configFileOf(model);
      const tokenizer = await findTokenizerFiles(tokenizerName ?? folder);
      const weights = await weightFiles(folder);
      const index = weights.length > 1 ? [join(folder, 'model.safetensors.index.json')] : [];
      const files = new Map([...weights, ...index].map((file) => [basename(file), file]));
      for (const name of tokenizer.names) if (ofTokenizers.test(name)) files.set(name, join(tokenizer.folder, name));
      if (tokenizer.definition !== null) files.set('tokenizer.json', join(tokenizer.folder, tokenizer.definition));
      files.set('config.json', config);
      await makeFolder(path);
      for (const [name, file] of files)
        await copyFile(file, join(path, name)).catch((error: unknown) => {
          throw fileFailure(file, error);
        });
    });
  }

  /** @param write makes the thing at an absolute path */
  async #once(
    source: string,
    within: string,
    name: string,
    ending: string,
    write: (path: string) => Promise<void>,
  ): Promise<string> {
    const placed = this.#placed.get(source);
    if (placed !== undefined) return placed;
    const taken = new Set(this.#placed.values());
    // A path for every machine, not for this one.
    const named = (count: number) =>
      [within, `${name}${count === 1 ? '' : `-${count}`}${ending}`].filter(Boolean).join('/');
    let count = 1;
    while (taken.has(named(count))) count += 1;
    const path = named(count);
    await makeFolder(join(this.#folder, within));
    await write(join(this.#folder, path));
    this.#placed.set(source, path);
    return path;
  }
}

function fromScratch(): Failure {
  return new Failure({
    code: 'cluster-from-scratch',
    message: 'The run begins with random weights (config_name alone), and run_qa.py begins with a trained model.',
    mend: 'Name a model with model_name_or_path.',
  });
}

function furtherAdapter(): Failure {
  return new Failure({
    code: 'cluster-with-adapter',
    message: 'The run goes on training an adapter (adapter_name_or_path), which cannot be taken to a cluster.',
    mend: 'Merge it with "spanwright export --format merged", and name the merged model as model_name_or_path.',
  });
}
