import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { layOutTable } from '../../../src/cli/terminal/table.ts';

const columns = [
  { heading: 'Question', shrinks: true },
  { heading: 'F1', align: 'right' },
] as const;

describe('layOutTable', () => {
  it('is as wide as its cells where there is room', () => {
    expect(
      layOutTable(
        columns,
        [
          ['When?', '100'],
          ['Who fed it?', '3'],
        ],
        80,
      ),
    ).toEqual(['Question      F1', 'When?        100', 'Who fed it?    3']);
  });

  it('cuts long texts with an ellipsis, and no numbers', () => {
    expect(layOutTable(columns, [['What was the pressure of the pump?', '100']], 20)).toEqual([
      'Question          F1',
      'What was the p…  100',
    ]);
  });

  it('shows a text of several lines in one', () => {
    expect(layOutTable(columns, [['one\n\ttwo', '1']], 80)[1]).toBe('one two    1');
  });

  it('counts the places that characters take, not the characters', () => {
    const [, cjk, latin] = layOutTable(
      columns,
      [
        ['東京', '1'],
        ['Tokyo', '2'],
      ],
      80,
    );
    expect(stringWidth(cjk!)).toBe(stringWidth(latin!));
  });

  it('never gets wider than it may', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, fc.constant('100'))),
        fc.integer({ min: 24, max: 200 }),
        (rows, width) => {
          const shape = [columns[0], { heading: 'Gold', shrinks: true }, columns[1]];
          for (const line of layOutTable(shape, rows, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
