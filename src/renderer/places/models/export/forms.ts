import type { ExportForm, Model } from '../../../../shared/contract/models.ts';

export interface ExportChoice {
  readonly value: ExportForm;
  readonly title: string;
  readonly about: string;
}

/** What a model can be written as. */
const forms: readonly ExportChoice[] = [
  {
    value: 'onnx',
    title: 'ONNX',
    about:
      'For onnxruntime anywhere and for transformers.js, with a program to try it. In two precisions: exact (fp32), and int8, about a third as large.',
  },
  {
    value: 'merged',
    title: 'Hugging Face folder',
    about: 'safetensors, as transformers loads it; an adapter is merged into its base model.',
  },
];
const adapterForm: ExportChoice = {
  value: 'adapter',
  title: 'PEFT adapter',
  about: 'The adapter alone: a small file that goes on its base model.',
};

export function exportForms({ kind }: Pick<Model, 'kind'>): readonly ExportChoice[] {
  return kind === 'adapter' ? [...forms, adapterForm] : forms;
}

/** A folder of the model's name among the exports of the workbench. */
export function exportFolder(dataFolder: string, model: string): string {
  const separator = dataFolder.includes('\\') ? '\\' : '/';
  const name = model
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(/\s+/g, '-');
  return [dataFolder, 'exports', name || 'model'].join(separator);
}

/** `en, de` as codes; what is none is left out. */
export function languageCodes(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((code) => /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(code)))];
}
