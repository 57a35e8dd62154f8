/** What the exit status of the process says. */
export const exitCodes = {
  ok: { code: 0, meaning: 'done' },
  failed: { code: 1, meaning: 'failed, for the reason given' },
  usage: { code: 2, meaning: 'the command or its arguments are wrong' },
  defect: { code: 70, meaning: 'a defect of Spanwright' },
  stopped: { code: 130, meaning: 'stopped by Ctrl-C; a run that trained left a checkpoint to go on from' },
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]['code'];
