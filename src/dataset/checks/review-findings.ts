import type { Example } from '../example.ts';
import type { Finding } from './finding.ts';

/** Name of the rule of findings that a file's reader makes, not a check. */
export const toReview = 'to-review';

/** As a heading over them. */
export const toReviewTitle = 'Entries whose file leaves open what is meant';

/** What reading left open, as findings: such as an answer without an offset that stands in several places. */
export function reviewFindings(examples: readonly Example[], review: readonly (readonly string[])[]): Finding[] {
  return review.flatMap((sentences, index): Finding[] =>
    sentences.length === 0
      ? []
      : [
          {
            rule: toReview,
            severity: 'warning',
            subject: { part: 'entry' },
            seen: sentences.join(' '),
            id: examples[index]!.id,
            number: index + 1,
          },
        ],
  );
}
