import { countOf } from '../../dataset/checks/text/count.ts';
import type { VersionDescription } from '../versions/version.ts';

/** What led to a version, in words, as on a button or in a list: `Fix 234 faults`. */
export function describeStep({ kind, label, changes }: VersionDescription): string {
  if (label !== null) return label;
  const entries = countOf(changes, 'entry', 'entries');
  switch (kind) {
    case 'import':
      return 'Import';
    case 'add-entries':
      return `Add ${entries}`;
    case 'remove-entries':
      return `Remove ${entries}`;
    case 'change-question':
      return 'Change a question';
    case 'change-answers':
      return 'Change an answer';
    case 'change-context':
      return changes > 1 ? `Change a context of ${entries}` : 'Change a context';
    case 'change-splits':
      return `Move ${entries} to another split`;
    case 'mark-reviewed':
      return `Mark ${entries}`;
    default:
      return `Change ${entries}`;
  }
}
