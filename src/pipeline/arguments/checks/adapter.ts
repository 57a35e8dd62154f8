import { problem, type ArgumentCheck } from './check.ts';

export const adapterCheck: ArgumentCheck = {
  reads: ['use_lora', 'adapter_name_or_path'],
  check({ lora }) {
    if (lora.adapterNameOrPath === null || lora.useLora) return [];
    return [
      problem(
        'adapter-without-lora',
        'adapter_name_or_path',
        'adapter_name_or_path is an adapter to go on training, but use_lora is not set.',
        'Set use_lora, or leave out adapter_name_or_path.',
      ),
    ];
  },
};
