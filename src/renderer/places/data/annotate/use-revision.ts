import { shallowRef, watch, type ShallowRef } from 'vue';
import type { Entry } from '../../../../shared/contract/entries.ts';
import { notify } from '../../../design/notices.ts';

/** What an entry asks, or the text that it asks about, while it is being changed. */
export type Revision =
  | { readonly part: 'question'; readonly text: string }
  | { readonly part: 'context'; readonly text: string; readonly scope: 'entry' | 'context' };

export interface Revising {
  readonly revision: ShallowRef<Revision | null>;
  readonly begin: (part: Revision['part']) => void;
  readonly write: (text: string) => void;
  readonly choose: (scope: 'entry' | 'context') => void;
  /** Hands on what was changed; nothing where nothing was. */
  readonly keep: () => void;
  readonly discard: () => void;
}

/** Changes of a question or a text; whoever goes to another entry keeps what was changed, as one who leaves a field does. */
export function useRevision(entry: () => Entry, change: (of: Entry, revision: Revision) => void): Revising {
  const revision = shallowRef<Revision | null>(null);
  let of = entry();

  function keep(): void {
    const made = revision.value;
    revision.value = null;
    if (made && made.text !== of[made.part]) change(of, made);
  }

  watch(() => entry().key, keep);

  return {
    revision,
    begin(part) {
      keep();
      of = entry();
      revision.value = part === 'question' ? { part, text: of.question } : { part, text: of.context, scope: 'context' };
    },
    write: (text) => {
      if (revision.value) revision.value = { ...revision.value, text };
    },
    choose: (scope) => {
      if (revision.value?.part === 'context') revision.value = { ...revision.value, scope };
    },
    keep,
    discard() {
      const left = revision.value;
      revision.value = null;
      if (!left || left.text === of[left.part]) return;
      const { key } = of;
      notify(left.part === 'question' ? 'The question stays as it was.' : 'The text stays as it was.', {
        meaning: 'info',
        about: 'draft',
        action: { title: 'Go on', run: () => entry().key === key && (revision.value = left) },
      });
    },
  };
}
