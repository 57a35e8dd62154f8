/** Tokens with their ids, in the order in which they were added. */
export class Vocabulary {
  readonly #tokens: string[] = [];
  readonly #ids = new Map<string, number>();

  get size(): number {
    return this.#tokens.length;
  }

  get tokens(): readonly string[] {
    return this.#tokens;
  }

  /** The id of the token, which is a new one where the token is. */
  add(token: string): number {
    const known = this.#ids.get(token);
    if (known !== undefined) return known;
    this.#ids.set(token, this.#tokens.length);
    return this.#tokens.push(token) - 1;
  }

  tokenOf(id: number): string {
    return this.#tokens[id]!;
  }
}
