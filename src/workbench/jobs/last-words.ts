const mostCharacters = 4000;

/** Keeps the end of a text that comes in pieces. */
export class LastWords {
  #text = '';

  add(piece: string): void {
    this.#text = (this.#text + piece).slice(-mostCharacters);
  }

  get text(): string {
    return this.#text.trim();
  }
}
