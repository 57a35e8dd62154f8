import { encodeText } from '../../store/text-column.ts';
import type { ToCondition } from './condition.ts';

export const withTitle: ToCondition<string> = (title) => ({ sql: 'e.title = ?', values: [encodeText(title)] });
