import { describe, expect, it } from 'vitest';
import { windowSizes } from '../../../src/pipeline/predict/window-sizes.ts';
import type { RunEvent } from '../../../src/shared/events.ts';

describe('windowSizes', () => {
  it.each([
    ["takes run_qa.py's where the model reads as much", null, null, 512, 384, 128],
    ['shrinks with a model that reads less', null, null, 64, 64, 21],
    ['follows what is asked for', 200, 50, 512, 200, 50],
    ['scales the overlap with a length that is asked for', 120, null, 512, 120, 40],
  ])('%s', (_name, asked, stride, longest, maxSeqLength, docStride) => {
    const { sizes, events } = sizesFor(asked, stride, longest);
    expect(sizes).toEqual({ maxSeqLength, docStride });
    expect(events).toEqual([]);
  });

  it('says so where the model reads less than is asked for', () => {
    const { sizes, events } = sizesFor(384, 20, 64);
    expect(sizes).toEqual({ maxSeqLength: 64, docStride: 20 });
    expect(events).toMatchObject([{ type: 'log', level: 'warning', code: 'max-seq-length-lowered' }]);
  });
});

function sizesFor(maxSeqLength: number | null, docStride: number | null, longest: number) {
  const events: RunEvent[] = [];
  return { sizes: windowSizes({ maxSeqLength, docStride }, longest, (event) => events.push(event)), events };
}
