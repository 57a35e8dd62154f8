/** The steps to a new project. */
export const steps = [
  { id: 'data', title: 'Data' },
  { id: 'model', title: 'Base model' },
  { id: 'go', title: 'Go' },
] as const;

export type Step = (typeof steps)[number]['id'];

export function stepAfter(step: Step): Step | null {
  return steps[steps.findIndex(({ id }) => id === step) + 1]?.id ?? null;
}

export function stepBefore(step: Step): Step | null {
  return steps[steps.findIndex(({ id }) => id === step) - 1]?.id ?? null;
}
