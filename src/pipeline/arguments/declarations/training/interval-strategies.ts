/** When something that recurs is done: never, every so many steps, or after each epoch. */
export const intervalStrategies = ['no', 'steps', 'epoch'] as const;

/** The same for checkpoints, which may also follow each evaluation that gave a new best model. */
export const saveStrategies = [...intervalStrategies, 'best'] as const;
