/** Hands a file that was made here to the person: to their downloads, or where the desktop asks to put it. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has begun by then; before, some browsers would find nothing.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** `Careful 3` as a part of a file name: without what any file system takes amiss. */
export function fileName(name: string): string {
  const bare = name.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-').trim();
  return bare === '' ? 'run' : bare.slice(0, 80);
}
