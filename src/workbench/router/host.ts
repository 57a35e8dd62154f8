import { changeSettings, readSettings } from '../settings/settings.ts';
import { os } from './os.ts';

const { host } = os;

export const hostRouter = host.router({
  info: host.info.handler(({ context }) => context.host.info()),
  settings: host.settings.handler(({ context: { workbench } }) => readSettings(workbench.store)),
  changeSettings: host.changeSettings.handler(({ input, context: { workbench } }) => {
    const settings = changeSettings(workbench.store, input);
    workbench.events.emit({ type: 'settings', settings });
    return settings;
  }),
  chooseFiles: host.chooseFiles.handler(({ input, context }) => context.host.chooseFiles(input)),
  chooseFolder: host.chooseFolder.handler(({ input, context }) => context.host.chooseFolder(input)),
  chooseSavePath: host.chooseSavePath.handler(({ input, context }) => context.host.chooseSavePath(input)),
  reveal: host.reveal.handler(({ input, context }) => context.host.reveal(input)),
  offerActions: host.offerActions.handler(({ input, context }) => context.host.offerActions(input)),
});
