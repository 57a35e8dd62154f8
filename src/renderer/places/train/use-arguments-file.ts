import type { Preset, RunRequest } from '../../../shared/contract/arguments.ts';
import { client } from '../../client/client.ts';
import { failureOf } from '../../client/failure-of.ts';
import { chooseFile, download } from '../../client/files.ts';
import { notify, notifyFailure } from '../../design/notices.ts';
import { useHost } from '../../stores/host.ts';
import { presetOfFile } from './run-draft.ts';

/** Arguments out of an `args.json`, and into one. */
export function useArgumentsFile(take: (preset: Preset, said: string) => void) {
  const host = useHost();

  async function importFile(): Promise<void> {
    try {
      const path = await chooseFile(host.desktop, 'Take arguments from a file', [
        { name: 'Arguments', extensions: ['json'] },
      ]);
      if (path === null) return;
      const { values, warnings } = await client.arguments.read({ path });
      const name = path.split(/[\\/]/).at(-1) ?? path;
      take(presetOfFile(name, values), [`These are the settings of ${name}.`, ...warnings].join(' '));
    } catch (error) {
      notifyFailure(failureOf(error));
    }
  }

  async function exportFile(request: RunRequest): Promise<void> {
    try {
      const path = await client.host.chooseSavePath({ title: 'Save the arguments', name: 'args.json' });
      if (path === null) return;
      await client.arguments.write({ ...request, path });
      if (host.desktop) notify(`Wrote ${path}.`);
      else download(path);
    } catch (error) {
      notifyFailure(failureOf(error));
    }
  }

  return { importFile, exportFile };
}
