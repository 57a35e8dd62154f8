import { GraduationCap } from '@lucide/vue';
import type { Place } from '../place.ts';

export const trainPlace: Place = {
  id: 'train',
  title: 'Train',
  about: 'Make a model from your data',
  icon: GraduationCap,
  keys: 'g t',
  ofProject: true,
  pages: [{ name: '', path: 'train', component: () => import('./train-view.vue') }],
};
