import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeKindSchema,
  comparedOrderSchema,
  errorKindSchema,
  groupingSchema,
} from '../../../../src/shared/contract/compare.ts';
import {
  everything,
  filterOf,
  readCompareAddress,
  views,
  writeCompareAddress,
  type CompareAddress,
} from '../../../../src/renderer/places/compare/compare-address.ts';

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const grouping = fc.constantFrom(...groupingSchema.options);
const address: fc.Arbitrary<CompareAddress> = fc.record({
  view: fc.constantFrom(...views),
  by: grouping,
  of: fc.constantFrom('base', 'tuned'),
  bar: orNull(fc.constantFrom(...changeKindSchema.options, 'differ' as const)),
  error: orNull(fc.constantFrom(...errorKindSchema.options)),
  group: orNull(fc.record({ by: grouping, value: fc.string() })),
  search: fc.string().filter((text) => text === '' || text.trim() !== ''),
  order: fc.record({
    by: fc.constantFrom(...comparedOrderSchema.shape.by.options),
    direction: fc.constantFrom('ascending', 'descending'),
  }),
});

describe('the address of what is looked at in a comparison', () => {
  it('is read as it was written, and says nothing of what is usual', () => {
    fc.assert(
      fc.property(address, (one) => {
        expect(readCompareAddress(writeCompareAddress(one))).toEqual(one);
      }),
    );
    expect(writeCompareAddress(readCompareAddress({}))).toEqual({});
  });

  it('is the usual one where it cannot be read', () => {
    const odd = { view: 'moon', by: 'moon', show: ['fixed'], wrong: 'x', group: 'moon:1', sort: '-moon', search: null };
    expect(readCompareAddress(odd)).toEqual(readCompareAddress({}));
  });

  it('asks for the questions that have all of it', () => {
    const all = readCompareAddress({});
    expect(filterOf(all)).toEqual({});
    expect(filterOf({ ...all, bar: 'differ', error: 'silent', search: ' seal' })).toEqual({
      differ: true,
      errors: ['silent'],
      search: ' seal',
    });
    const narrowed = readCompareAddress({ show: 'broken', group: 'document:Pump: a manual', sort: '-tuned-f1' });
    expect(filterOf(narrowed)).toEqual({ kinds: ['broken'], group: { by: 'document', value: 'Pump: a manual' } });
    expect(filterOf({ ...narrowed, ...everything })).toEqual({});
  });
});
