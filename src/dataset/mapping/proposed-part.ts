import type { Role } from './names.ts';

/** What a field is taken for. */
export interface ProposedPart {
  readonly part: Role;
  readonly path: string;
  /** In `[0, 1]`. */
  readonly certainty: number;
  /** As a sentence. */
  readonly reason: string;
}
