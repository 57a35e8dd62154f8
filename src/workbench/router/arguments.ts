import { describeArguments } from '../../pipeline/arguments/describe.ts';
import { readArguments, writeArguments } from '../arguments/arguments-on-disk.ts';
import { checkRequest } from '../arguments/check-request.ts';
import { estimateRequest } from '../arguments/estimate-request.ts';
import { presetsFor } from '../arguments/presets/presets.ts';
import { managedArguments } from '../runs/arguments/managed-arguments.ts';
import { os } from './os.ts';
import { work } from './work.ts';

const { arguments: calls } = os;

export const argumentsRouter = calls.router({
  describe: calls.describe.handler(() =>
    describeArguments().map(({ group, title, arguments: members }) => ({
      group,
      title,
      arguments: members.map((argument) => ({
        ...argument,
        choices: argument.choices && [...argument.choices],
        managed: managedArguments.has(argument.name),
      })),
    })),
  ),
  presets: calls.presets.handler(({ input, context: { workbench } }) => presetsFor(workbench, input.model)),
  check: calls.check.handler(({ input, context: { workbench } }) => checkRequest(workbench.store, input)),
  estimate: calls.estimate.handler(({ input, context: { workbench }, signal }) =>
    work(signal, (ways) => estimateRequest(workbench, input, ways)),
  ),
  read: calls.read.handler(({ input }) => readArguments(input.path)),
  write: calls.write.handler(({ input, context: { workbench } }) => writeArguments(workbench.store, input)),
});
