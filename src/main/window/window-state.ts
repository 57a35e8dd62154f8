import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Rectangle } from 'electron';
import { z } from 'zod';

const sizeSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });

export const windowStateSchema = z.object({
  /** Where the window is while it is not maximised; null: where the system puts it. */
  bounds: sizeSchema.nullable(),
  maximized: z.boolean(),
  /** What it showed last, as a path of the window. */
  path: z.string().startsWith('/').nullable(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** The smallest window that the views are made for. */
export const smallest = { width: 1024, height: 640 } as const;
const usual = { width: 1280, height: 820 } as const;

/** How much of the title bar has to be on a display, so that it can be taken hold of. */
const grip = { width: 120, height: 32 } as const;

export const noState: WindowState = { bounds: null, maximized: false, path: null };

/** What was kept; nothing where it was not, or cannot be understood. */
export function readWindowState(path: string): WindowState {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return noState;
  }
}

export function writeWindowState(path: string, state: WindowState): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, JSON.stringify(state));
  renameSync(`${path}.part`, path);
}

/**
 * Where a window is to be: where it was, made to fit, if its title bar can be reached on a display that is there now;
 * else in the middle of the first, which is what leaving out x and y means.
 *
 * @param displays the parts of the displays that windows may have
 */
export function placeWindow(
  bounds: Rectangle | null,
  displays: readonly [Rectangle, ...Rectangle[]],
): Partial<Pick<Rectangle, 'x' | 'y'>> & Pick<Rectangle, 'width' | 'height'> {
  const [first] = displays;
  for (const display of bounds ? displays : []) {
    const placed = { ...bounds!, ...fitInto(bounds!, display) };
    if (canBeReached(placed, display)) return placed;
  }
  return fitInto(bounds ?? usual, first);
}

function canBeReached(bounds: Rectangle, display: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x);
  const isTopOn = bounds.y >= display.y && bounds.y + grip.height <= display.y + display.height;
  return isTopOn && across >= Math.min(grip.width, bounds.width);
}

function fitInto(size: Pick<Rectangle, 'width' | 'height'>, display: Rectangle): Pick<Rectangle, 'width' | 'height'> {
  return {
    width: Math.max(smallest.width, Math.min(size.width, display.width)),
    height: Math.max(smallest.height, Math.min(size.height, display.height)),
  };
}
