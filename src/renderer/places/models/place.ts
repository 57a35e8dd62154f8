import { Box } from '@lucide/vue';
import type { Place } from '../place.ts';

export const modelsPlace: Place = {
  id: 'models',
  title: 'Models',
  about: 'Base and tuned models on this machine',
  icon: Box,
  keys: 'g m',
  ofProject: false,
  pages: [{ name: '', path: 'models', component: () => import('./models-view.vue') }],
};
