import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestKind } from '../guard/requests.ts';

/** One group of the paths that are served. */
export interface Route {
  readonly methods: readonly string[];
  /** The first names of the paths it answers: `/uploads/`. */
  readonly prefix: string;
  readonly kind: RequestKind;
  /** Answers; what it throws is told as 500. The session has been checked. */
  readonly answer: (request: IncomingMessage, response: ServerResponse, pathname: string) => Promise<void>;
}
