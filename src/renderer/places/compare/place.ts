import { GitCompareArrows } from '@lucide/vue';
import type { Place } from '../place.ts';

export const comparePlace: Place = {
  id: 'compare',
  title: 'Compare',
  about: 'See where the tuned model is better than the base model, and where both are wrong',
  icon: GitCompareArrows,
  keys: 'g c',
  ofProject: true,
  pages: [{ name: '', path: 'compare/:comparison?', component: () => import('./compare-view.vue') }],
};
