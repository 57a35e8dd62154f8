import { describe, expect, it } from 'vitest';
import { toggled, toggledAll, withAll } from '../../../../src/renderer/places/runs/chosen-runs.ts';
import type { RunId } from '../../../../src/shared/contract/ids.ts';

const ids = (...names: readonly string[]) => names as readonly RunId[];

describe('chosen runs', () => {
  it('stay in the order in which they were chosen', () => {
    expect(toggled(ids('b', 'a'), 'c' as RunId)).toEqual(['b', 'a', 'c']);
    expect(toggled(ids('b', 'a', 'c'), 'a' as RunId)).toEqual(['b', 'c']);
    expect(withAll(ids('c'), ids('a', 'c', 'd'))).toEqual(['c', 'a', 'd']);
  });

  it('are all of the listed, or none of them where all were', () => {
    expect(toggledAll(ids('x', 'a'), ids('a', 'b'))).toEqual(['x', 'a', 'b']);
    expect(toggledAll(ids('x', 'a', 'b'), ids('a', 'b'))).toEqual(['x']);
  });
});
