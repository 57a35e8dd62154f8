import { shallowRef } from 'vue';
import { failureOf } from '../../client/failure-of.ts';
import { pickFile } from '../../client/files.ts';
import { notifyFailure } from '../../design/notices.ts';
import { useDropped } from '../../frame/dropped.ts';
import { passagesOfFile, type Passage } from './passages.ts';

/** Texts out of files that are dropped or opened. A file with several has one of them chosen. */
export function useDroppedText(take: (passage: Passage) => void) {
  const several = shallowRef<{ readonly name: string; readonly passages: readonly Passage[] } | null>(null);

  async function read(file: File): Promise<void> {
    try {
      const passages = passagesOfFile(file.name, new Uint8Array(await file.arrayBuffer()));
      if (passages.length === 1) take(passages[0]!);
      else several.value = { name: file.name, passages };
    } catch (error) {
      notifyFailure(failureOf(error));
    }
  }

  useDropped({ words: 'Drop the file to ask about its text', take: (file) => void read(file) });
  return {
    /** A file with several texts, of which one is still to be chosen. */
    several,
    open: async () => {
      const file = await pickFile('.txt,.md,.json,.jsonl,.ndjson,text/plain');
      if (file) await read(file);
    },
  };
}
