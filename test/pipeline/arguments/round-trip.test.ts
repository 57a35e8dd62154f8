import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFlags } from '../../../src/pipeline/arguments/flags.ts';
import { checkArguments, checkGiven } from '../../../src/pipeline/arguments/resolve.ts';
import { serializeArguments } from '../../../src/pipeline/arguments/serialize.ts';
import { toCommandLine } from '../../../src/pipeline/arguments/to-command-line.ts';
import { arbitraryInput } from './arbitrary-input.ts';

const form = { kind: 'form' } as const;

describe('arguments, whatever they are', () => {
  it('keep the values they were given', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const { args, findings } = checkArguments(input, form);
        const given = Object.entries(input).filter(([name, value]) => value !== null && name !== 'do_eval');
        expect(findings.map(({ code }) => code)).not.toContain('invalid-argument');
        expect(serializeArguments(args)).toMatchObject(Object.fromEntries(given));
      }),
    );
  });

  it('survive being written to a JSON file and read again, in full and with changes only', () => {
    fc.assert(
      fc.property(arbitraryInput, fc.boolean(), (input, onlyChanged) => {
        const { args } = checkArguments(input, form);
        const json = JSON.stringify(serializeArguments(args, { onlyChanged }));
        expect(checkArguments(JSON.parse(json) as Record<string, unknown>, form).args).toEqual(args);
      }),
    );
  });

  it('survive being written to a command line and read again', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const { args } = checkArguments(input, form);
        const { given, findings, file } = readFlags(toCommandLine(args));
        expect({ args: checkGiven(given).args, findings, file }).toEqual({ args, findings: [], file: null });
      }),
    );
  });
});
