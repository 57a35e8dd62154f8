import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allArguments } from '../../../src/pipeline/arguments/all-arguments.ts';
import { defaultArguments } from '../../../src/pipeline/arguments/defaults.ts';
import { argumentsSchema } from '../../../src/pipeline/arguments/schema.ts';
import { serializeArguments } from '../../../src/pipeline/arguments/serialize.ts';

describe('the schema of the arguments', () => {
  it('fills in the same defaults', () => {
    expect(argumentsSchema.parse({ output_dir: 'out' })).toEqual(serializeArguments(defaultArguments('out')));
  });

  it('becomes JSON Schema with ranges, defaults and help', () => {
    const schema = z.toJSONSchema(argumentsSchema, { io: 'input' });
    expect(schema).toMatchObject({ type: 'object', required: ['output_dir'], additionalProperties: false });
    expect(Object.keys(schema.properties!)).toEqual(allArguments.map(({ name }) => name));
    expect(schema.properties).toMatchObject({
      learning_rate: {
        type: 'number',
        exclusiveMinimum: 0,
        maximum: 1,
        default: 5e-5,
        level: 'basic',
        group: 'training',
      },
      doc_stride: {
        type: 'integer',
        minimum: 0,
        default: 128,
        unit: 'tokens',
        description: expect.stringContaining('windows') as unknown,
      },
      lr_scheduler_type: { enum: expect.arrayContaining(['linear', 'cosine']) as unknown, default: 'linear' },
      data_seed: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }], default: null },
      modules_to_save: { type: 'array', items: { type: 'string' }, default: ['qa_outputs'] },
    });
  });
});
