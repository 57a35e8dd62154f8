import { type Finding, severities } from '../../../../dataset/checks/finding.ts';
import { describeChange } from '../../../../dataset/checks/report/describe-change.ts';
import { toReview, toReviewTitle } from '../../../../dataset/checks/review-findings.ts';
import { checkRules } from '../../../../dataset/checks/rules.ts';
import { lossTitles } from '../../../../pipeline/outlook/losses.ts';
import { layOutTable } from '../../../terminal/table.ts';
import { paint, type TextStream, type Tone, widthOf, writeLine } from '../../../terminal/terminal.ts';

const tones = { error: 'error', warning: 'warning', info: 'plain' } as const satisfies Record<string, Tone>;

const titles: ReadonlyMap<string, string> = new Map<string, string>([
  ...checkRules.map(({ name, title }) => [name, title] as const),
  ...Object.entries(lossTitles),
  [toReview, toReviewTitle],
]);

/**
 * A table of the rules that found something, then the first findings of each.
 *
 * @param shown how many of each rule
 */
export function showFindings(entries: number, findings: readonly Finding[], shown: number, stream: TextStream): void {
  const concerned = new Set(findings.map(({ number }) => number)).size;
  const count = `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
  if (findings.length === 0) {
    writeLine(stream, `${count}, nothing to be found fault with.`);
    return;
  }
  writeLine(stream, `${count}, ${concerned} of them with findings:`);
  const byRule = [...Map.groupBy(findings, ({ rule }) => rule)]
    .map(([rule, found]) => ({ rule, found, severity: gravest(found) }))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const columns = [
    { heading: 'severity' },
    { heading: 'rule' },
    { heading: 'found', align: 'right' as const },
    { heading: 'certain fix', align: 'right' as const },
    { heading: 'likely fix', align: 'right' as const },
    { heading: 'what', shrinks: true },
  ];
  const rows = byRule.map(({ rule, found, severity }) => {
    const fixes = (certainty: string) => String(found.filter(({ fix }) => fix?.certainty === certainty).length);
    return [severity, rule, String(found.length), fixes('certain'), fixes('likely'), titles.get(rule) ?? ''];
  });
  const [heading, ...lines] = layOutTable(columns, rows, widthOf(stream));
  writeLine(stream, heading!);
  for (const [index, line] of lines.entries()) {
    writeLine(stream, paint(stream, tones[byRule[index]!.severity], line));
  }
  for (const { rule, found } of shown === 0 ? [] : byRule) {
    writeLine(stream, `\n${rule}`);
    for (const finding of found.slice(0, shown)) writeLine(stream, `  ${described(finding)}`);
    if (found.length > shown) writeLine(stream, `  and ${found.length - shown} more`);
  }
}

function gravest(findings: readonly Finding[]): Finding['severity'] {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity))!;
}

/** `entry 12 (id): The answer … One character off. Certain fix: move the answer 1 character to the left.` */
function described({ number, id, seen, fix }: Finding): string {
  const name = id === '' ? `entry ${number}` : `entry ${number} (${id})`;
  if (!fix) return `${name}: ${seen}`;
  return `${name}: ${seen} ${fix.certainty === 'certain' ? 'Certain' : 'Likely'} fix: ${describeChange(fix.change)}.`;
}
