/** Where a value came from. */
export type ArgumentOrigin =
  { readonly kind: 'flag' } | { readonly kind: 'file'; readonly path: string } | { readonly kind: 'form' };

/** One argument as it was given: not yet looked up, read or checked. */
export interface GivenArgument {
  /** The name as it was written, a flag's without its dashes. */
  readonly written: string;
  readonly value: unknown;
  readonly origin: ArgumentOrigin;
}

/** Where it was given, to stand behind a name or a value: ` (flag --learning_rate)`; empty for a form, which shows it. */
export function describeOrigin({ written, origin }: GivenArgument): string {
  switch (origin.kind) {
    case 'flag':
      return ` (flag --${written})`;
    case 'file':
      return ` (in ${origin.path})`;
    case 'form':
      return '';
  }
}
