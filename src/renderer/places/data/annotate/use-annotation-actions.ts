import { computed } from 'vue';
import type { Entry } from '../../../../shared/contract/entries.ts';
import type { Action } from '../../../frame/actions/action.ts';
import { useActions } from '../../../frame/actions/registry.ts';
import { quoted } from './span-words.ts';
import type { Annotation } from './use-annotation.ts';

/** Keys of the text, which it hears itself while one is in it: told here for who looks for them. */
const inTheText: readonly (readonly [title: string, keys: readonly string[]])[] = [
  ['By word', ['arrowleft', 'arrowright']],
  ['By character', ['alt+arrowleft', 'alt+arrowright']],
  ['By sentence', ['mod+arrowleft', 'mod+arrowright']],
  ['By line', ['arrowup', 'arrowdown']],
  ['To the ends of the line', ['home', 'end']],
  ['To the ends of the text', ['mod+home', 'mod+end']],
  ['Extend by any of these', ['shift']],
  ['Make it the answer', ['enter']],
  ['Add it as another answer', ['shift+enter']],
  ['Plausible, but not the answer', ['alt+enter']],
  ['Ask a question that it answers', ['mod+enter']],
  ['Leave the text', ['escape']],
];

/** What can be done to the answers of the entry that is read. */
export function useAnnotationActions(entry: () => Entry, annotation: Annotation): void {
  const group = 'Answers';
  const removed = computed(() => annotation.replaced.value ?? entry().answers[0] ?? null);
  useActions((): readonly Action[] => [
    { id: 'enter-text', title: 'Go into the text', group, keys: ['enter'], run: () => annotation.enter() },
    {
      id: 'revise-answer',
      title: entry().answers.length > 1 ? 'Change the next answer' : 'Change the answer',
      group,
      keys: ['e'],
      run: () => annotation.revise(),
    },
    {
      id: 'no-answer',
      title: 'The text has no answer',
      group,
      keys: ['n'],
      run: () => annotation.sayNoAnswer(),
    },
    {
      id: 'remove-answer',
      title: removed.value ? `Remove the answer ${quoted(removed.value.text)}` : 'Remove the answer',
      group,
      keys: ['x'],
      disabled: removed.value === null,
      run: () => annotation.remove(),
    },
    ...(annotation.caret.value
      ? [
          {
            id: 'leave-text',
            title: 'Leave the text',
            group,
            keys: ['escape'],
            keysOnly: true,
            run: () => annotation.leave(),
          },
        ]
      : []),
    ...inTheText.map(([title, keys], index) => ({
      id: `in-text-${index}`,
      title,
      group: 'In the text',
      keys,
      keysOnly: true,
      disabled: true,
      run: () => undefined,
    })),
  ]);
}
