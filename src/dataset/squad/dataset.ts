import type { Example } from '../example.ts';

/** `nested`: SQuAD's own `data[].paragraphs[].qas[]`; `flat`: one object an entry, as Hugging Face's `datasets` has it. */
export type SquadForm = 'nested' | 'flat';

export interface Dataset {
  /** The file it was read from. */
  readonly path: string;
  readonly form: SquadForm;
  /** In the order of the file. */
  readonly examples: readonly Example[];
}
