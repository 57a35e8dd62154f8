import { WriteStream } from 'node:tty';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { paint, widthOf } from '../../../src/cli/terminal/terminal.ts';
import { Paper } from '../call.ts';

/** A terminal that shows as many colours as the environment says. */
class ColourTerminal extends Paper {
  getColorDepth(): number {
    return WriteStream.prototype.getColorDepth.call(this);
  }
}

describe('a terminal', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is given colours, unless NO_COLOR asks for none', () => {
    vi.stubEnv('FORCE_COLOR', undefined);
    vi.stubEnv('NO_COLOR', undefined);
    vi.stubEnv('CI', undefined);
    vi.stubEnv('TERM', 'xterm-256color');
    expect(paint(new ColourTerminal(80), 'error', 'no')).toBe('\u001b[31mno\u001b[39m');
    vi.stubEnv('NO_COLOR', '1');
    expect(paint(new ColourTerminal(80), 'error', 'no')).toBe('no');
  });

  it('has a width; what is none has that of COLUMNS, or of paper', () => {
    vi.stubEnv('COLUMNS', '70');
    expect([widthOf(new Paper(90)), widthOf(new Paper())]).toEqual([90, 70]);
    vi.stubEnv('COLUMNS', 'wide');
    expect(widthOf(new Paper())).toBe(120);
  });
});
