const likely =
  /^(?:n\/?\.?a\.?|none|null|nil|nan|-+|\?+|no[ _-]?answer|unanswerable|not (?:given|found|mentioned|stated|available|applicable|answerable)|unknown|impossible|cannot answer|<?no[ _]?ans(?:wer)?>?)$/i;

/** Whether a text reads as if it stood for "there is no answer". */
export function readsAsNone(text: string): boolean {
  return likely.test(text.trim());
}

/** Values of an answer field that mean "there is none": they stand in no context and read like it. */
export function noAnswerValues(answers: readonly (readonly string[])[], contexts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const [index, texts] of answers.entries()) {
    for (const text of texts) if (readsAsNone(text) && !contexts[index]!.includes(text)) found.add(text.trim());
  }
  return [...found];
}
