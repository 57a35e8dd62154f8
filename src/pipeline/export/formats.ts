import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTextFile } from '../../dataset/files/text-file.ts';
import { exportOnnx } from '../../engine/export/export-onnx.ts';
import type { Model } from '../../engine/model/model.ts';
import { writeModelFolder } from '../../engine/model/write-model.ts';

/** A form that a model can be written in. To add one: its name and a line in `exportFormats`. */
interface ExportFormat {
  /** Whether it takes the place of the files of a model folder that it is written into. */
  readonly replacesModel: boolean;
  /** Writes everything but the tokenizer into an existing folder. */
  write(folder: string, model: Model): Promise<void>;
}

export const formatNames = ['onnx', 'merged'] as const;
export type FormatName = (typeof formatNames)[number];

export const exportFormats: Readonly<Record<FormatName, ExportFormat>> = {
  /** As transformers.js looks for it: `config.json` and `onnx/model.onnx`. */
  onnx: {
    replacesModel: false,
    async write(folder, model) {
      const config = { ...model.configJson, architectures: [model.architecture.className] };
      await writeTextFile(join(folder, 'config.json'), `${JSON.stringify(config, undefined, 2)}\n`);
      await mkdir(join(folder, 'onnx'), { recursive: true });
      await exportOnnx(join(folder, 'onnx', 'model.onnx'), model, model.parameters);
    },
  },
  /** A plain model folder. */
  merged: { replacesModel: true, write: (folder, model) => writeModelFolder(folder, model, model.parameters) },
};
