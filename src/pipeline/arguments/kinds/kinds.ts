import type { ArgumentDeclaration } from '../declaration.ts';
import { booleanKind } from './boolean.ts';
import { checkpointKind } from './checkpoint.ts';
import { choiceKind } from './choice.ts';
import { integerKind } from './integer.ts';
import type { ArgumentKind } from './kind.ts';
import { listKind } from './list.ts';
import { numberKind } from './number.ts';
import { numbersKind } from './numbers.ts';
import { pathKind } from './path.ts';
import { stepsKind } from './steps.ts';
import { stringKind } from './string.ts';

const kinds: {
  readonly [Kind in ArgumentDeclaration['kind']]: ArgumentKind<Extract<ArgumentDeclaration, { readonly kind: Kind }>>;
} = {
  boolean: booleanKind,
  integer: integerKind,
  number: numberKind,
  steps: stepsKind,
  string: stringKind,
  path: pathKind,
  checkpoint: checkpointKind,
  choice: choiceKind,
  list: listKind,
  numbers: numbersKind,
};

/** What is done with an argument declared so. */
export function kindOf(declaration: ArgumentDeclaration): ArgumentKind<ArgumentDeclaration> {
  return kinds[declaration.kind];
}
