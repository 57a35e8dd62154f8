export const splits = ['train', 'validation', 'test'] as const;
export type Split = (typeof splits)[number];

/**
 * The split a name or value belongs to, wherever it is used: 70 % of all go to training, 15 % to each of the others. Drawn
 * from the text alone (FNV-1a with a final mix), so that no two splits ever share one.
 */
export function splitOf(identity: string): Split {
  let hash = 0x811c9dc5;
  for (let index = 0; index < identity.length; index += 1) {
    hash = Math.imul(hash ^ identity.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const share = ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
  if (share < 0.7) return 'train';
  return share < 0.85 ? 'validation' : 'test';
}
