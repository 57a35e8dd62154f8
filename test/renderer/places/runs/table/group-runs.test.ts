import { describe, expect, it } from 'vitest';
import { groupRuns } from '../../../../../src/renderer/places/runs/table/group-runs.ts';
import type { RunId } from '../../../../../src/shared/contract/ids.ts';
import { aRun } from '../run/a-run.ts';

const run = (name: string, over: Parameters<typeof aRun>[0] = {}) =>
  aRun({ id: `01980000-0000-7000-8000-00000000000${name}` as RunId, name, ...over });
const shown = (lines: ReturnType<typeof groupRuns>) =>
  lines.map((line) => (line.type === 'run' ? line.run.name : `${line.title}: ${line.runs.length}`));

describe('runs in groups', () => {
  const runs = [
    run('1', { state: 'finished', tags: ['good', 'short'] }),
    run('2', { state: 'failed' }),
    run('3', { state: 'finished', tags: ['good'] }),
  ];

  it('stand as they come where they are not grouped', () => {
    expect(shown(groupRuns(runs, 'none', new Set()))).toEqual(['1', '2', '3']);
  });

  it('keep their order, and groups that of their first runs', () => {
    expect(shown(groupRuns(runs, 'state', new Set()))).toEqual(['finished: 2', '1', '3', 'not trained: 1', '2']);
    expect(shown(groupRuns(runs, 'data', new Set()))[0]).toBe('Ward notes, version 17: 3');
  });

  it('stand under each of their tags, each line with a key of its own', () => {
    const lines = groupRuns(runs, 'tag', new Set());
    expect(shown(lines)).toEqual(['good: 2', '1', '3', 'short: 1', '1', 'without a tag: 1', '2']);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  it('are out of sight where their group is folded', () => {
    const [first] = groupRuns(runs, 'state', new Set());
    expect(shown(groupRuns(runs, 'state', new Set([first!.key])))).toEqual(['finished: 2', 'not trained: 1', '2']);
  });
});
