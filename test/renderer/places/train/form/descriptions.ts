import { describeArguments } from '../../../../../src/pipeline/arguments/describe.ts';
import type { ArgumentDescription, ArgumentGroup } from '../../../../../src/shared/contract/arguments.ts';

const managed = new Set(['output_dir', 'train_file', 'validation_file', 'test_file', 'model_name_or_path', 'do_train']);
const bounds: Readonly<Record<string, { readonly min: number | null; readonly max: number | null }>> = {
  learning_rate: { min: null, max: 1 },
  num_train_epochs: { min: null, max: null },
  per_device_train_batch_size: { min: 1, max: null },
};

/** The pipeline's own arguments, as the workbench describes them to forms. */
export const groups: readonly ArgumentGroup[] = describeArguments().map((group) => ({
  group: group.group,
  title: group.title,
  arguments: group.arguments.map((argument) => ({
    ...argument,
    choices: argument.kind === 'choice' ? argument.expected.replace('one of ', '').split(', ') : null,
    min: bounds[argument.name]?.min ?? null,
    max: bounds[argument.name]?.max ?? null,
    managed: managed.has(argument.name),
  })),
}));

export function argumentNamed(name: string): ArgumentDescription {
  return groups.flatMap((group) => group.arguments).find((argument) => argument.name === name)!;
}
