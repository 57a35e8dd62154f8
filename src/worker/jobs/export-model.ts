import { exportModel as writeModel } from '../../pipeline/export/export-model.ts';
import type { Job } from '../job.ts';

export const exportModel: Job<'export-model'> = async ({ source, folder, form }, { signal, emit, progress }) => {
  const label = form === 'onnx' ? 'Writing the model as ONNX' : 'Writing the model';
  progress({ label, completed: 0, total: null, unit: 'files', etaSeconds: null });
  await writeModel(source, folder, form, { signal, emit });
  return { path: folder };
};
