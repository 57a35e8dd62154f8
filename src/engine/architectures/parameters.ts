import type { EncoderNames } from './architecture.ts';
import type { EncoderConfig } from './config.ts';

/** How a new parameter is drawn. */
export type Initialization = 'normal' | 'ones' | 'zeros';

export interface ParameterSpecification {
  readonly shape: readonly number[];
  readonly initialization: Initialization;
  /** Row that stays zero when drawn (the padding token's). */
  readonly zeroRow?: number;
}

export const headModule = 'qa_outputs';

/** Every parameter of an encoder with a span head, by its name in the checkpoint, in the checkpoint's usual order. */
export function parameterSpecifications(
  config: EncoderConfig,
  names: EncoderNames,
): ReadonlyMap<string, ParameterSpecification> {
  const found = new Map<string, ParameterSpecification>();
  const { hiddenSize: hidden, embeddingSize: embedding, intermediateSize: intermediate } = config;
  const linear = (module: string, outputs: number, inputs: number) => {
    found.set(`${module}.weight`, { shape: [outputs, inputs], initialization: 'normal' });
    found.set(`${module}.bias`, { shape: [outputs], initialization: 'zeros' });
  };
  const norm = (module: string, width: number) => {
    found.set(`${module}.weight`, { shape: [width], initialization: 'ones' });
    found.set(`${module}.bias`, { shape: [width], initialization: 'zeros' });
  };
  const table = (module: string, rows: number, zeroRow?: number) =>
    found.set(`${module}.weight`, { shape: [rows, embedding], initialization: 'normal', zeroRow });

  table(names.wordEmbeddings, config.vocabSize, config.padTokenId);
  table(
    names.positionEmbeddings,
    config.positions,
    config.positionIds === 'afterPadding' ? config.padTokenId : undefined,
  );
  if (names.tokenTypeEmbeddings !== undefined) table(names.tokenTypeEmbeddings, config.tokenTypes);
  norm(names.embeddingNorm, embedding);
  if (names.embeddingProjection !== undefined) linear(names.embeddingProjection, hidden, embedding);
  for (let layer = 0; layer < config.layers; layer += 1) {
    const module = (name: string) => name.replace('#', String(layer));
    for (const name of [names.query, names.key, names.value, names.attentionOutput])
      linear(module(name), hidden, hidden);
    norm(module(names.attentionNorm), hidden);
    linear(module(names.feedForwardIn), intermediate, hidden);
    linear(module(names.feedForwardOut), hidden, intermediate);
    norm(module(names.outputNorm), hidden);
  }
  linear(headModule, 2, hidden);
  return found;
}
