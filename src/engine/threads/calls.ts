/** A method that another thread is asked to run. */
export interface Call {
  readonly id: number;
  readonly method: string;
  readonly given: readonly unknown[];
}

export type Reply =
  { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: unknown };

/** The call that nobody made: its reply says that the thread is ready. */
export const readyId = 0;

/** What a thread can be asked for: results and what is given are cloned, but memory that is shared stays shared. */
export type Methods<T> = { readonly [K in keyof T]: (...given: never[]) => unknown };
