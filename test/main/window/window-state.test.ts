import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  noState,
  placeWindow,
  readWindowState,
  smallest,
  writeWindowState,
} from '../../../src/main/window/window-state.ts';
import { temporaryFolder } from '../../workbench/temporary-store.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('where the window is', () => {
  it('is where it was, on either display', () => {
    for (const bounds of [
      { x: 100, y: 100, width: 1200, height: 700 },
      { x: 1500, y: 10, width: 1800, height: 1000 },
    ])
      expect(placeWindow(bounds, [laptop, beside])).toEqual(bounds);
  });

  it('is in the middle again once its display is gone', () => {
    const bounds = { x: 1500, y: 10, width: 1800, height: 1000 };
    expect(placeWindow(bounds, [laptop])).toEqual({ width: 1440, height: 875 });
  });

  it('is never above the top, where it could not be taken hold of', () => {
    expect(placeWindow({ x: 0, y: -200, width: 1200, height: 700 }, [laptop])).toEqual({ width: 1200, height: 700 });
  });

  it('is of a usual size the first time', () => {
    expect(placeWindow(null, [laptop])).toEqual({ width: 1280, height: 820 });
  });

  it('can be taken hold of and is not smaller than the views, whatever was kept', () => {
    const rectangle = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 1, max: 6000 }),
      height: fc.integer({ min: 1, max: 6000 }),
    });
    fc.assert(
      fc.property(rectangle, (bounds) => {
        const { x, y, width, height } = placeWindow(bounds, [laptop, beside]);
        expect(width).toBeGreaterThanOrEqual(smallest.width);
        expect(height).toBeGreaterThanOrEqual(smallest.height);
        if (x === undefined || y === undefined) return;
        const isReached = [laptop, beside].some(
          (display) =>
            y >= display.y && y < display.y + display.height && x < display.x + display.width && x + width > display.x,
        );
        expect(isReached).toBe(true);
      }),
    );
  });
});

describe('what is remembered of it', () => {
  const state = { bounds: { x: 1, y: 2, width: 1100, height: 700 }, maximized: true, path: '/models' };

  it('is there again', () => {
    const path = join(temporaryFolder(), 'window', 'state.json');
    expect(readWindowState(path)).toEqual(noState);
    writeWindowState(path, state);
    expect(readWindowState(path)).toEqual(state);
  });

  it.each([
    '',
    '{',
    '[]',
    '{"bounds":{"x":0},"maximized":1,"path":null}',
    '{"bounds":null,"maximized":false,"path":"http://x"}',
  ])('is nothing where it cannot be understood: %s', (text) => {
    const path = join(temporaryFolder(), 'state.json');
    writeFileSync(path, text);
    expect(readWindowState(path)).toEqual(noState);
  });
});
