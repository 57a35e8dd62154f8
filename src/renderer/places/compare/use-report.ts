import type { Comparison } from '../../../shared/contract/compare.ts';
import { client } from '../../client/client.ts';
import { failureOf } from '../../client/failure-of.ts';
import { download } from '../../client/files.ts';
import { notify, notifyFailure } from '../../design/notices.ts';
import { useHost } from '../../stores/host.ts';
import { fileName } from '../runs/save-file.ts';

/** Writes a comparison for people who do not have it. */
export function useReport(): (comparison: Comparison, form: 'html' | 'csv') => Promise<void> {
  const host = useHost();
  return async ({ id, base, tuned }, form) => {
    const name = `${fileName(`${base.name} and ${tuned.name}`)}.${form}`;
    try {
      const path = await client.host.chooseSavePath({ title: 'Write the report', name });
      if (path === null) return;
      await client.compare.report({ comparison: id, form, path });
      if (host.desktop) {
        const action = { title: 'Show the file', run: () => void client.host.reveal({ path }) };
        notify(`Wrote ${path}.`, { action });
      } else {
        download(path);
        notify('Wrote the report; it is among your downloads.');
      }
    } catch (error) {
      notifyFailure(failureOf(error));
    }
  };
}
