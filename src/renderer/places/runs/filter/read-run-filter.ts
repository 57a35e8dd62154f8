import { runStateSchema, type Run, type RunState } from '../../../../shared/contract/runs.ts';
import { tokensOf } from '../../data/filter/tokens.ts';
import { dataLabel, modelLabel } from '../table/run-columns.ts';

/** Which runs are listed. Several of one kind mean any of them; words have all to be there. */
export interface RunFilter {
  readonly archived: boolean;
  readonly states: readonly RunState[];
  readonly models: readonly string[];
  readonly data: readonly string[];
  readonly tags: readonly string[];
  /** In lower case. */
  readonly words: readonly string[];
}

/**
 * Reads what a person types over the table: `state:finished`, `tag:good`, `model:"Demo base"`, `data:"Ward notes, version 3"`,
 * `is:archived`. Everything else is looked for in names, tags, notes, models and data. Every text has a meaning.
 */
export function readRunFilter(text: string): RunFilter {
  const filter = { archived: false, states: [] as RunState[], models: [] as string[], data: [] as string[] };
  const tags: string[] = [];
  const words: string[] = [];
  for (const { field, value, raw } of tokensOf(text)) {
    const state = runStateSchema.safeParse(value);
    if (field === 'is' && value === 'archived') filter.archived = true;
    else if (field === 'state' && state.success) filter.states.push(state.data);
    else if (field === 'model' && value !== '') filter.models.push(value);
    else if (field === 'data' && value !== '') filter.data.push(value);
    else if (field === 'tag' && value !== '') tags.push(value);
    else words.push((field === null ? value : raw).toLowerCase());
  }
  return { ...filter, tags, words };
}

/** Whether a run is among those asked for. Archived runs are another list: that is not looked at here. */
export function isListed(run: Run, { states, models, data, tags, words }: RunFilter): boolean {
  const any = (asked: readonly string[], value: string) => asked.length === 0 || asked.includes(value);
  if (!any(states, run.state) || !any(models, modelLabel(run)) || !any(data, dataLabel(run))) return false;
  if (tags.length > 0 && !tags.some((tag) => run.tags.includes(tag))) return false;
  if (words.length === 0) return true;
  const text = [run.name, ...run.tags, run.notes, modelLabel(run), dataLabel(run)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}
