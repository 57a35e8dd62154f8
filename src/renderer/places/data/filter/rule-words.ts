/** The name of a rule as people read it: `answer-misaligned` → `Answer misaligned`. */
export function ruleTitle(rule: string): string {
  const words = rule
    .replaceAll('-', ' ')
    .replace(/\bhtml\b/, 'HTML')
    .replace(/\bid\b/, 'id');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
