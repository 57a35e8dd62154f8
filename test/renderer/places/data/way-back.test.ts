import { describe, expect, it } from 'vitest';
import { readWayBack, withWayBack } from '../../../../src/renderer/places/data/way-back.ts';

describe('the way back to a comparison', () => {
  it('is what was given along, and leads nowhere else', () => {
    const row = '/projects/7f/compare/9c?bar=broken&entry=42';
    expect(readWayBack(withWayBack(row))).toBe(row);
    for (const back of ['https://example.com/projects/7f/compare/9c', '/models', '//compare/', '', null])
      expect(readWayBack({ back })).toBeNull();
    expect(readWayBack({})).toBeNull();
  });
});
