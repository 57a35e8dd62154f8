import type { Value } from '../../graph/graph.ts';
import { lossScaleStates } from './loss-scale.ts';
import type { Stretch } from './stretches.ts';

const vectorKinds = ['parameter', 'first', 'second'] as const;
type VectorKind = (typeof vectorKinds)[number];

/** What a loop carries from step to step: a stretch of the parameters or of a moment, or a number of the loss scale. */
export type StatePart =
  { readonly kind: VectorKind; readonly stretch: Stretch } | { readonly kind: 'scale' | 'streak' };

/** The parts of a loop's state, in the order that it carries them in. */
export function statePartsOf(stretches: readonly Stretch[], isScaled: boolean): readonly StatePart[] {
  return [
    ...vectorKinds.flatMap((kind) => stretches.map((stretch) => ({ kind, stretch }))),
    ...(isScaled ? lossScaleStates : []),
  ];
}

export function stateName(part: StatePart): string {
  return 'stretch' in part ? `${part.kind}.${part.stretch.name}` : `loss_${part.kind}`;
}

export function stateShape(part: StatePart): readonly number[] {
  return 'stretch' in part ? part.stretch.shape : [];
}

export type StretchValues = Readonly<Record<VectorKind, Value>>;

/** Parameters and moments of each stretch, from the values of all parts. */
export function stretchValues(
  stretches: readonly Stretch[],
  values: readonly Value[],
): ReadonlyMap<Stretch, StretchValues> {
  return new Map(
    stretches.map((stretch, index) => {
      const [parameter, first, second] = vectorKinds.map((_, kind) => values[kind * stretches.length + index]!);
      return [stretch, { parameter: parameter!, first: first!, second: second! }];
    }),
  );
}

/** The other way round. */
export function stateValues(
  stretches: readonly Stretch[],
  values: ReadonlyMap<Stretch, StretchValues>,
): readonly Value[] {
  return vectorKinds.flatMap((kind) => stretches.map((stretch) => values.get(stretch)![kind]));
}
