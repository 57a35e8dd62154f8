import type { RunEvent } from '../../src/shared/events.ts';

/** One line for each point of the curves and each message. */
export function printEvent(event: RunEvent): void {
  if (event.type === 'log') console.log(event.message);
  if (event.type !== 'metric') return;
  const shown = Object.entries(event.values).filter(([name]) =>
    /^(loss|eval_f1|eval_exact_match|learning_rate)$/.test(name),
  );
  if (shown.length > 0)
    console.log(`step ${event.step}`, ...shown.map(([name, value]) => `${name} ${value.toPrecision(3)}`));
}
