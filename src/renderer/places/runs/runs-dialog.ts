/** The matters of their own of the table of runs. */
export type RunsDialog = 'columns' | 'rename' | 'tag';
