/** A text written as UTF-8 and read in another encoding: mojibake. */
export function misread(text: string, encoding: 'latin-1' | 'windows-1252'): string {
  const bytes = new TextEncoder().encode(text);
  return encoding === 'latin-1'
    ? String.fromCharCode(...bytes)
    : // The label means Windows-1252 to the encoding standard.
      new TextDecoder('latin1').decode(bytes);
}
