const strong = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** The direction that the line at an offset is set in: that of its first letter, as `unicode-bidi: plaintext` has it. */
export function directionAt(text: string, offset: number): 'ltr' | 'rtl' {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const letter = strong.exec(text.slice(start, end === -1 ? text.length : end))?.[0] ?? '';
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
