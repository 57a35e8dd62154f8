import type { z } from 'zod';
import type { ExampleId } from '../../dataset/example.ts';
import type { editCommandSchema } from '../../shared/contract/entries.ts';
import type { EditCommand } from '../edits/command.ts';

/** An edit as the store makes it. */
export function toEditCommand(command: z.infer<typeof editCommandSchema>): EditCommand {
  switch (command.kind) {
    case 'add-entries':
      return {
        kind: 'add-entries',
        entries: command.entries.map(({ id, split, ...rest }) => ({
          example: { ...rest, id: id as ExampleId, isImpossible: undefined },
          split,
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
