import type { Example } from '../../../dataset/example.ts';
import type { EncodedText, EncoderTokenizer } from '../tokenizer/encoder-tokenizer.ts';
import { chunksOf } from './chunks.ts';

/** A portion of the examples, encoded. */
export interface EncodedChunk {
  readonly chunk: readonly Example[];
  /** Those that no portion before it has, each once. */
  readonly newContexts: ReadonlyMap<string, EncodedText>;
  /** Token ids of each example's. */
  readonly questions: readonly Int32Array[];
}

/** One to be read from the tokenizer's memory, one to be encoded meanwhile: the two take about as long. */
const portionsAhead = 2;

/** Encodes the examples' texts in portions; further ones while the listener is busy with one. */
export async function* encodedAhead(
  examples: readonly Example[],
  tokenizer: EncoderTokenizer,
): AsyncGenerator<EncodedChunk> {
  const asked = new Set<string>();
  const encode = async (chunk: readonly Example[]): Promise<EncodedChunk> => {
    const added = [...new Set(chunk.map(({ context }) => context))].filter((context) => !asked.has(context));
    for (const context of added) asked.add(context);
    const [contexts, questions] = await Promise.all([
      tokenizer.encode(added),
      tokenizer.encodeIds(chunk.map(({ question }) => question.trimStart())),
    ]);
    return { chunk, newContexts: new Map(added.map((context, index) => [context, contexts[index]!])), questions };
  };
  const ahead: Promise<EncodedChunk>[] = [];
  for (const chunk of chunksOf(examples)) {
    const encoding = encode(chunk);
    // Whoever stops listening has not to hear of what would have come later.
    encoding.catch(() => undefined);
    ahead.push(encoding);
    if (ahead.length > portionsAhead) yield await ahead.shift()!;
  }
  for (const encoding of ahead) yield await encoding;
}
