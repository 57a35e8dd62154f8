const words: Readonly<Record<string, string>> = { 'yes-no': 'Yes or no', other: 'Other questions' };

/** What a question asks for, as people read it: `Who …`, `Yes or no`. */
export function questionTypeTitle(type: string): string {
  return words[type] ?? `${type.charAt(0).toUpperCase()}${type.slice(1)} …`;
}
