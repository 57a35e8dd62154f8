import fc from 'fast-check';
import type { EditCommand } from '../../../src/workbench/edits/command.ts';
import type { EntryKey } from '../../../src/workbench/store/ids.ts';
import { example } from '../temporary-store.ts';

const words = fc.array(fc.constantFrom('pump', 'seal', 'runs', 'at', '16', 'bar', 'é', '😀', '\ud800', ''), {
  maxLength: 6,
});
const text = words.map((parts) => parts.join(' '));
const split = fc.constantFrom('train', 'validation', 'test', null);
const answers = fc.array(fc.record({ text, start: fc.nat(20) }), { maxLength: 2 });

/** A command as a number of entries would be given it, whichever keys they have: `toCommand` fits it to them. */
export interface CommandSeed {
  readonly toCommand: (keys: readonly EntryKey[]) => EditCommand;
}

const newEntry = fc
  .record({ id: text, context: text, question: text, answers, split, reviewed: fc.boolean() })
  .map(({ split: place, reviewed, ...fields }) => ({
    example: example(fields),
    split: place,
    reviewed,
    extra: { note: fields.id },
  }));
const places = fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 });
const at = (keys: readonly EntryKey[], place: number) => keys[place % keys.length]!;
const allAt = (keys: readonly EntryKey[], chosen: readonly number[]) => [
  ...new Set(chosen.map((place) => at(keys, place))),
];
const place = fc.nat(7);

const simple: fc.Arbitrary<CommandSeed> = fc.oneof(
  fc.array(newEntry, { maxLength: 3 }).map((entries) => ({ toCommand: () => ({ kind: 'add-entries', entries }) })),
  fc.tuple(place, newEntry).map(([entry, fields]) => ({
    toCommand: (keys: readonly EntryKey[]) => ({
      kind: 'replace-entries',
      entries: [{ entry: at(keys, entry), ...fields }],
    }),
  })),
  fc.tuple(place, text).map(([entry, question]) => ({
    toCommand: (keys: readonly EntryKey[]) => ({ kind: 'change-question', entry: at(keys, entry), question }),
  })),
  fc
    .tuple(place, answers, fc.option(answers), fc.constantFrom(undefined, true, false))
    .map(([entry, given, plausibleAnswers, reviewed]) => ({
      toCommand: (keys: readonly EntryKey[]) => ({
        kind: 'change-answers',
        entry: at(keys, entry),
        answers: given,
        plausibleAnswers,
        reviewed,
      }),
    })),
  fc.tuple(place, text, fc.constantFrom('entry', 'context')).map(([entry, context, scope]) => ({
    toCommand: (keys: readonly EntryKey[]) => ({ kind: 'change-context', entry: at(keys, entry), scope, context }),
  })),
  fc.tuple(places, split).map(([entries, to]) => ({
    toCommand: (keys: readonly EntryKey[]) => ({
      kind: 'change-splits',
      entries: allAt(keys, entries).map((entry) => [entry, to]),
    }),
  })),
  fc.tuple(places, fc.boolean()).map(([entries, reviewed]) => ({
    toCommand: (keys: readonly EntryKey[]) => ({ kind: 'mark-reviewed', entries: allAt(keys, entries), reviewed }),
  })),
) as fc.Arbitrary<CommandSeed>;

/** Removals come last in a bulk, since what follows them could not speak of what is gone. */
export const commands: fc.Arbitrary<CommandSeed> = fc
  .record({ several: fc.array(simple, { minLength: 1, maxLength: 3 }), removed: fc.option(places) })
  .map(({ several, removed }) => ({
    toCommand: (keys) => {
      const made = several.map((one) => one.toCommand(keys));
      const entries = allAt(keys, removed ?? []).slice(0, keys.length - 1);
      if (entries.length > 0) made.push({ kind: 'remove-entries', entries });
      return made.length === 1 ? made[0]! : { kind: 'bulk', commands: made };
    },
  }));
