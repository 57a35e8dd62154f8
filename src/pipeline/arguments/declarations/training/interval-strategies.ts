/** When something that recurs is done: never, every so many steps, or after each epoch. */
export const intervalStrategies = ['no', 'steps', 'epoch'] as const;
