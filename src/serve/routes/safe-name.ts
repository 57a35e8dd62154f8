/** Names that Windows gives to devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const mostBytes = 200;

/**
 * A name under which a file can be put into a folder on any system: the last part of what was given, without what a
 * system minds, shortened before its ending.
 */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1)!;
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"|?*]/gu, '_').replace(/^[.\s]+|[.\s]+$/gu, '');
  const name = plain === '' || devices.test(plain) ? `file ${plain}`.trim() : plain;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 16 ? name.slice(dot) : '';
  let stem = Array.from(name.slice(0, name.length - ending.length));
  while (Buffer.byteLength(stem.join('') + ending) > mostBytes) stem = stem.slice(0, -1);
  return stem.join('').trimEnd() + ending;
}
