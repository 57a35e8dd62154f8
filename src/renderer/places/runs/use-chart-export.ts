import type { Run } from '../../../shared/contract/runs.ts';
import { readChartTheme } from '../../charts/chart-theme.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import { client } from '../../client/client.ts';
import { failureOf } from '../../client/failure-of.ts';
import { download } from '../../client/files.ts';
import type { MenuItem } from '../../design/controls/menu-item.ts';
import { notify, notifyFailure } from '../../design/notices.ts';
import { useHost } from '../../stores/host.ts';
import { fileName, saveFile } from './save-file.ts';

/** The menu that takes curves out: as pictures, and their points as CSV. */
export function useChartExport(): (runs: readonly Run[], models: () => readonly ChartModel[]) => readonly MenuItem[] {
  const host = useHost();

  async function picture(form: 'svg' | 'png', name: string, models: readonly ChartModel[]): Promise<void> {
    try {
      const { chartsToPng, chartsToSvg } = await import('../../charts/export-chart.ts');
      const theme = readChartTheme(document.body);
      const content =
        form === 'png'
          ? await chartsToPng(models, theme)
          : new Blob([chartsToSvg(models, theme)], { type: 'image/svg+xml' });
      saveFile(`${name}.${form}`, content);
    } catch (error) {
      notifyFailure(failureOf(error));
    }
  }

  async function points(run: Run): Promise<void> {
    try {
      const path = await client.host.chooseSavePath({ title: 'Save all points', name: `${fileName(run.name)}.csv` });
      if (path === null) return;
      await client.runs.exportMetrics({ run: run.id, path });
      if (host.desktop) notify(`Wrote ${path}.`);
      else download(path);
    } catch (error) {
      notifyFailure(failureOf(error));
    }
  }

  return (runs, models) => {
    const name = fileName(runs.length === 1 ? runs[0]!.name : `${runs.length} runs`);
    return [
      { title: 'Charts as PNG', run: () => void picture('png', name, models()) },
      { title: 'Charts as SVG', run: () => void picture('svg', name, models()) },
      ...runs.map((run) => ({
        title: runs.length === 1 ? 'All points as CSV' : `All points of ${run.name} as CSV`,
        run: () => void points(run),
      })),
    ];
  };
}
