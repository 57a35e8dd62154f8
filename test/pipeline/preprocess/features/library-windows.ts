import type { Tokenizer } from 'tokenizers';
import { offsetMap } from '../../../../src/dataset/squad/code-points.ts';
import type { PaddingSide } from '../../../../src/pipeline/preprocess/tokenizer/encoder-tokenizer.ts';

export interface LibraryWindow {
  readonly inputIds: number[];
  /** As in a feature: UTF-16, -1 for tokens that are not of the context. */
  readonly offsets: number[];
}

/**
 * The ids and places of the windows that the tokenizer library itself cuts and joins, as run_qa.py asks it to. By `Encoding.truncate` and not
 * by `setTruncation`, which stops reading at `maxSeqLength` tokens and so leaves out the last windows (0.23.2).
 */
export async function libraryWindows(
  tokenizer: Tokenizer,
  pair: { readonly question: string; readonly context: string },
  options: { readonly maxSeqLength: number; readonly docStride: number; readonly paddingSide: PaddingSide },
): Promise<LibraryWindow[]> {
  const questionFirst = options.paddingSide === 'right';
  const question = await tokenizer.encode(pair.question.trimStart(), null, { addSpecialTokens: false });
  const context = await tokenizer.encode(pair.context, null, { addSpecialTokens: false });
  const whole = questionFirst ? tokenizer.postProcess(question, context) : tokenizer.postProcess(context, question);
  const around = whole.getLength() - context.getLength();
  context.truncate(options.maxSeqLength - around, options.docStride, 'right');
  const joined = questionFirst ? tokenizer.postProcess(question, context) : tokenizer.postProcess(context, question);
  const map = offsetMap(pair.context);
  return [joined, ...joined.getOverflowing()].map((window) => {
    const special = window.getSpecialTokensMask();
    const texts = special.flatMap((mask, token) => (mask === 1 ? [] : [token]));
    const questionLength = question.getLength();
    const contextTokens = new Set(
      questionFirst ? texts.slice(questionLength) : texts.slice(0, texts.length - questionLength),
    );
    return {
      inputIds: window.getIds(),
      offsets: window
        .getOffsets()
        .flatMap((offset, token) => offset.map((unit) => (contextTokens.has(token) ? map.toUnits(unit) : -1))),
    };
  });
}
