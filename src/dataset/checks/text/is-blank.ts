/** White space, controls and characters without width. */
const unseen = /^[\s\p{Cc}\p{Cs}\ufeff\u200b]*$/u;

/** Whether there is nothing to be seen. */
export function isBlank(text: string): boolean {
  return unseen.test(text);
}
