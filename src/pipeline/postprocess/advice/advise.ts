import type { Advice, Severity } from './advice.ts';
import type { Observations } from './observations.ts';
import { rules } from './registry.ts';

const order: readonly Severity[] = ['problem', 'warning', 'info'];

/** What to change after a run, the gravest first; what the rules need and the observations lack, they pass over. */
export function advise(observations: Observations): Advice[] {
  const found: Advice[] = [];
  for (const { name, look } of rules) {
    const finding = look(observations, found);
    if (!finding) continue;
    const { setting, ...said } = finding;
    // One argument, one value: the rule asked first names it.
    const isNew = setting && setting.to !== setting.from && !found.some((one) => one.setting?.name === setting.name);
    found.push({ rule: name, ...said, ...(isNew && { setting }) });
  }
  return found.sort((left, right) => order.indexOf(left.severity) - order.indexOf(right.severity));
}
