import type { Change } from '../fixes/change.ts';
import { countOf } from '../text/count.ts';
import { quote } from '../text/quote.ts';

/** What is to be done, in a few words, without a full stop: `move the answer 1 character to the left`. */
export function describeChange(change: Change): string {
  switch (change.kind) {
    case 'answer-moved': {
      const by = change.after.start - change.before.start;
      return `move the answer ${countOf(Math.abs(by), 'character')} to the ${by < 0 ? 'left' : 'right'}`;
    }
    case 'answer-replaced':
      return `make the answer ${quote(change.after.text)}`;
    case 'answer-removed':
      return `remove the answer ${quote(change.before.text)}`;
    case 'text-edited':
      return `mend ${countOf(change.edits.length, 'place')} of the ${change.part}`;
    case 'flag-set':
      return `set is_impossible to ${String(change.after)}`;
    case 'id-renamed':
      return change.before === '' ? `give it the id ${change.after}` : `rename it to ${change.after}`;
    case 'entry-dropped':
      return 'drop the entry';
  }
}
