import { type Encoding, Tokenizer } from 'tokenizers';
import { offsetMap } from '../../../dataset/squad/code-points.ts';
import { Failure } from '../../../shared/failure.ts';
import type { EncodedText, PairPart, PairTemplate } from './encoder-tokenizer.ts';
import { copyAgain } from './mend.ts';
import type { TokenizerDefinition } from './tokenizer-definition.ts';

/** Hugging Face's Rust tokenizer. Beside `split-words.ts`, the only place that touches its package. */
export class RustTokenizer {
  readonly #tokenizer: Tokenizer;
  /** What is named when something fails. */
  readonly #path: string;

  private constructor(tokenizer: Tokenizer, path: string) {
    this.#tokenizer = tokenizer;
    this.#path = path;
  }

  /** Throws a `Failure` naming `path` where the definition is not one that the library can read. */
  static of(definition: TokenizerDefinition, path: string): RustTokenizer {
    try {
      return new RustTokenizer(Tokenizer.fromString(JSON.stringify(definition)), path);
    } catch (cause) {
      throw new Failure({
        code: 'tokenizer-invalid',
        message: `${path}: this is not a tokenizer that can be read (${describe(cause)}).`,
        mend: copyAgain,
        cause,
      });
    }
  }

  idOf(token: string): number | null {
    return this.#tokenizer.tokenToId(token);
  }

  tokenOf(id: number): string | null {
    return this.#tokenizer.idToToken(id);
  }

  /** The package's offsets count code points; they are converted to UTF-16 units here. */
  encode(texts: readonly string[]): Promise<EncodedText[]> {
    return this.#read(texts, (encoding, text) => ({
      ids: new Int32Array(encoding.getIds()),
      offsets: utf16Offsets(text, encoding.getOffsets()),
    }));
  }

  encodeIds(texts: readonly string[]): Promise<Int32Array[]> {
    return this.#read(texts, (encoding) => new Int32Array(encoding.getIds()));
  }

  async #read<Result>(texts: readonly string[], of: (encoding: Encoding, text: string) => Result): Promise<Result[]> {
    try {
      const encodings = await this.#tokenizer.encodeBatch([...texts], { addSpecialTokens: false });
      return encodings.map((encoding, index) => of(encoding, texts[index]!));
    } catch (cause) {
      throw new Failure({
        code: 'tokenizer-cannot-encode',
        message: `${this.#path}: the tokenizer cannot read a text (${describe(cause)}).`,
        mend: 'Its files may not belong together: copy them again from where the model came from.',
        cause,
      });
    }
  }

  /** Read off a pair of one-letter texts, so that it holds for every kind of post-processor. */
  async pairTemplate(): Promise<PairTemplate> {
    const encoding = await this.#tokenizer.encode('a', 'a');
    const typeIds = encoding.getTypeIds();
    const sequences = encoding.getSequenceIds();
    const parts: PairPart[] = [];
    for (const [index, id] of encoding.getIds().entries()) {
      const typeId = typeIds[index]!;
      const sequence = sequences[index];
      if (sequence === null || sequence === undefined) parts.push({ kind: 'special', id, typeId });
      else {
        const kind = sequence === 0 ? 'first' : 'second';
        if (parts.at(-1)?.kind !== kind) parts.push({ kind, typeId });
      }
    }
    return parts;
  }
}

function utf16Offsets(text: string, offsets: readonly (readonly number[])[]): Int32Array {
  const map = offsetMap(text);
  const units = new Int32Array(offsets.length * 2);
  for (const [index, [start, end]] of offsets.entries()) {
    units[2 * index] = map.toUnits(start!);
    units[2 * index + 1] = map.toUnits(end!);
  }
  return units;
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
