import type { Split } from '../../entries/entry.ts';
import type { ToCondition } from './condition.ts';

export const inSplits: ToCondition<readonly (Split | null)[]> = (splits) => {
  const named = splits.filter((split) => split !== null);
  const tests = named.length > 0 ? [`e.split IN (${named.map(() => '?').join(', ')})`] : [];
  if (splits.includes(null)) tests.push('e.split IS NULL');
  return { sql: tests.length === 0 ? 'FALSE' : `(${tests.join(' OR ')})`, values: named };
};
