import { problem, type ArgumentCheck } from './check.ts';

export const modelCheck: ArgumentCheck = {
  reads: ['model_name_or_path', 'config_name'],
  check({ model }) {
    if (model.modelNameOrPath !== null || model.configName !== null) return [];
    return [
      problem(
        'no-model',
        'model_name_or_path',
        'There is no model to start from.',
        'Give model_name_or_path, or config_name to train one from scratch.',
      ),
    ];
  },
};
