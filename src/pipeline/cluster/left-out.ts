import type { EmitEvent } from '../../shared/events.ts';
import type { QaArguments } from '../arguments/qa-arguments.ts';

/** Says what a run asks for and `run_qa.py` does not do. */
export function warnOfLeftOut({ training }: QaArguments, emit: EmitEvent): void {
  const warn = (code: string, message: string) => emit({ type: 'log', level: 'warning', code, message });
  if (training.earlyStoppingPatience !== null)
    warn('no-early-stopping', 'early_stopping_patience is left out: run_qa.py trains to the end of its steps.');
  if (training.groupByLength)
    warn(
      'no-group-by-length',
      'group_by_length is left out: with it run_qa.py also evaluates in another order, and scores answers against other questions.',
    );
}
