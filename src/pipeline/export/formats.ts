import { mkdir } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { writeTextFile } from '../../dataset/files/text-file.ts';
import { exportOnnx } from '../../engine/export/export-onnx.ts';
import { readAdapter, writeAdapter } from '../../engine/lora/adapter-files.ts';
import type { Model } from '../../engine/model/model.ts';
import { writeModelFolder } from '../../engine/model/write-model.ts';
import { Failure } from '../../shared/failure.ts';
import type { ModelSource } from '../predict/model-source.ts';
import type { ExportedWeights } from './exported.ts';
import { writeExample } from './transformers-js-example.ts';

type Weights = Pick<ExportedWeights, 'file' | 'precision'>;

/** A form that a model can be written in. To add one: its name and a line in `exportFormats`. */
interface ExportFormat {
  /** Whether it takes the place of the files of a model folder that it is written into. */
  readonly replacesModel: boolean;
  /** For the card: what loads it. */
  readonly library: 'transformers' | 'peft' | 'transformers.js';
  /** Writes everything but the tokenizer and the card into an existing folder; tells which files have the weights. */
  write(folder: string, model: Model, source: ModelSource): Promise<readonly Weights[]>;
}

export const formatNames = ['onnx', 'merged', 'adapter'] as const;
export type FormatName = (typeof formatNames)[number];

export const exportFormats: Readonly<Record<FormatName, ExportFormat>> = {
  /** As transformers.js looks for it: `config.json`, `onnx/model.onnx` and `onnx/model_quantized.onnx`, and an example. */
  onnx: {
    replacesModel: false,
    library: 'transformers.js',
    async write(folder, model) {
      const config = { ...model.configJson, architectures: [model.architecture.className] };
      await writeTextFile(join(folder, 'config.json'), `${JSON.stringify(config, undefined, 2)}\n`);
      await mkdir(join(folder, 'onnx'), { recursive: true });
      await exportOnnx(join(folder, 'onnx', 'model.onnx'), model, model.parameters);
      await exportOnnx(join(folder, 'onnx', 'model_quantized.onnx'), model, model.parameters, 'int8');
      await writeExample(folder);
      return [
        { file: 'onnx/model.onnx', precision: 'fp32' },
        { file: 'onnx/model_quantized.onnx', precision: 'int8' },
      ];
    },
  },
  /** A plain model folder. */
  merged: {
    replacesModel: true,
    library: 'transformers',
    async write(folder, model) {
      await writeModelFolder(folder, model, model.parameters);
      return [{ file: 'model.safetensors', precision: 'safetensors' }];
    },
  },
  /** A LoRA adapter as PEFT loads it. Of a base model's folder on this machine only its name is told. */
  adapter: {
    replacesModel: true,
    library: 'peft',
    async write(folder, _model, { adapter }) {
      if (adapter === null) throw noAdapter();
      const read = await readAdapter(adapter);
      const { baseModel } = read;
      const told = baseModel !== undefined && isAbsolute(baseModel) ? basename(baseModel) : baseModel;
      await writeAdapter(folder, { ...read, baseModel: told });
      return [{ file: 'adapter_model.safetensors', precision: 'safetensors' }];
    },
  },
};

function noAdapter(): Failure {
  return new Failure({
    code: 'not-an-adapter',
    message: 'This is a whole model, not an adapter.',
    mend: 'Export it as a Hugging Face folder, or train with use_lora.',
  });
}
