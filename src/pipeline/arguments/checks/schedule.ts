import type { ArgumentFinding } from '../finding.ts';
import type { TrainingArguments } from '../qa-arguments.ts';
import { problem, type ArgumentCheck } from './check.ts';

type Setting = keyof TrainingArguments['lrSchedulerKwargs'];

const settingsOf: Readonly<Record<TrainingArguments['lrSchedulerType'], readonly Setting[]>> = {
  linear: [],
  cosine: ['num_cycles'],
  cosine_with_restarts: ['num_cycles'],
  polynomial: ['power', 'lr_end'],
  constant: [],
  constant_with_warmup: [],
  inverse_sqrt: ['timescale'],
};

export const scheduleCheck: ArgumentCheck = {
  reads: ['lr_scheduler_type', 'lr_scheduler_kwargs', 'learning_rate'],
  check({ training: { lrSchedulerType: type, lrSchedulerKwargs: kwargs, learningRate } }) {
    return Object.entries(kwargs).flatMap(([name, value]): readonly ArgumentFinding[] => {
      const setting = name as Setting;
      if (!settingsOf[type].includes(setting)) {
        const owners = Object.entries(settingsOf).filter(([, settings]) => settings.includes(setting));
        const mend = `Leave it out, or set lr_scheduler_type to ${owners.map(([owner]) => owner).join(' or ')}.`;
        return [fault(`${name} is no setting of the schedule ${type}.`, mend)];
      }
      const wrong = (range: string): readonly ArgumentFinding[] => [
        fault(`${name} of the schedule ${type} is ${value}.`, `It must be ${range}.`),
      ];
      if (setting === 'lr_end') {
        return value >= 0 && value < learningRate ? [] : wrong(`at least 0 and below learning_rate, ${learningRate}`);
      }
      if (type === 'cosine_with_restarts' && !Number.isInteger(value)) return wrong('a whole number of at least 1');
      return value > 0 ? [] : wrong('above 0');
    });
  },
};

function fault(message: string, mend: string): ArgumentFinding {
  return problem('invalid-schedule', 'lr_scheduler_kwargs', message, mend);
}
