/** Where `text` stands in `context`, UTF-16 offsets, rising; overlapping ones too. */
export function occurrences(context: string, text: string): readonly number[] {
  if (text === '') return [];
  const places: number[] = [];
  for (let at = context.indexOf(text); at !== -1; at = context.indexOf(text, at + 1)) places.push(at);
  return places;
}
