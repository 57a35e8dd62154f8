/** Token F1 in `[0, 1]` as SQuAD's official script has it, for tests of this room alone. */
export function tokenF1(prediction: string, gold: string): number {
  const [predicted, wanted] = [tokens(prediction), tokens(gold)];
  const left = [...wanted];
  const shared = predicted.filter((token) => {
    const at = left.indexOf(token);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
  return shared === 0 ? 0 : (2 * shared) / (predicted.length + wanted.length);
}

function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/[!-/:-@[-`{-~]/g, '')
    .replaceAll(/\b(?:a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter((token) => token !== '');
}
