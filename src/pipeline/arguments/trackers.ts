/** The Trainer's trackers that keep what they are told on a server of their own or need Python. */
const elsewhere = new Set([
  'azure_ml',
  'clearml',
  'codecarbon',
  'comet_ml',
  'dagshub',
  'dvclive',
  'flyte',
  'mlflow',
  'neptune',
  'swanlab',
  'trackio',
  'wandb',
]);

/** `report_to` without the trackers that are not here, which are named apart. `none` and the old default `all` ask for nothing. */
export function readTrackers(value: unknown): { readonly value: unknown; readonly elsewhere: readonly string[] } {
  const words: unknown = typeof value === 'string' ? value.split(/[\s,]+/) : value;
  if (!Array.isArray(words)) return { value, elsewhere: [] };
  const asked = words.filter((word) => word !== 'none' && word !== 'all' && word !== '');
  return {
    value: asked.filter((word) => !elsewhere.has(word as string)),
    elsewhere: asked.filter((word): word is string => elsewhere.has(word as string)),
  };
}
