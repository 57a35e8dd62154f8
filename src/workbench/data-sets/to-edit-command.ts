import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { ExampleId } from '../../dataset/example.ts';
import type { editCommandSchema } from '../../shared/contract/entries.ts';
import type { EditCommand } from '../edits/command.ts';
import type { ExtraFields } from '../entries/entry.ts';

/** An edit as the store makes it. @param extraOf fields beside SQuAD's for a new entry, by its context */
export function toEditCommand(
  command: z.infer<typeof editCommandSchema>,
  extraOf: (context: string) => ExtraFields | null = () => null,
): EditCommand {
  switch (command.kind) {
    case 'add-entries':
      return {
        kind: 'add-entries',
        entries: command.entries.map(({ id, split, isImpossible, plausibleAnswers, ...rest }) => ({
          example: {
            ...rest,
            id: (id ?? newId()) as ExampleId,
            isImpossible: isImpossible ?? undefined,
            ...(plausibleAnswers && { plausibleAnswers }),
          },
          split,
          extra: extraOf(rest.context),
        })),
      };
    case 'change-splits': {
      const { entries, split } = command;
      return { kind: 'change-splits', entries: entries.map((entry) => [entry, split]) };
    }
    default:
      return command;
  }
}

/** As SQuAD's are: 24 hexadecimal digits. */
function newId(): string {
  return randomBytes(12).toString('hex');
}
