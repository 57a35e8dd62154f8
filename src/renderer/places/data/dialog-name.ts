/** Matters of their own about a data set. */
export type DialogName =
  'split' | 'export' | 'versions' | 'set-aside' | 'rename' | 'columns' | 'keep-filter' | 'propose';
