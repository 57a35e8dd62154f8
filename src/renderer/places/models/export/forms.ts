/** What a model can be written as. */
export const exportForms = [
  {
    value: 'onnx',
    title: 'ONNX',
    about: 'A graph with its weights, for onnxruntime anywhere and for transformers.js.',
  },
  {
    value: 'merged',
    title: 'safetensors',
    about: 'As transformers loads it; an adapter is merged into its base model.',
  },
] as const;

export type ModelForm = (typeof exportForms)[number]['value'];

/** A folder of the model's name among the exports of the workbench. */
export function exportFolder(dataFolder: string, model: string): string {
  const separator = dataFolder.includes('\\') ? '\\' : '/';
  const name = model
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(/\s+/g, '-');
  return [dataFolder, 'exports', name || 'model'].join(separator);
}
