/** The package comes without types: those of what is used here. */
declare module 'js-yaml' {
  export function dump(value: unknown, options?: { readonly lineWidth?: number; readonly noRefs?: boolean }): string;
  export function load(text: string): unknown;
}
