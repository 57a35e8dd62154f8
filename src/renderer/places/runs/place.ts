import { ChartSpline } from '@lucide/vue';
import type { Place } from '../place.ts';

export const runsPlace: Place = {
  id: 'runs',
  title: 'Runs',
  about: 'What was trained, with what, and what came of it',
  icon: ChartSpline,
  keys: 'g r',
  ofProject: true,
  pages: [
    { name: '', path: 'runs', component: () => import('./runs-view.vue') },
    { name: 'run', path: 'runs/:run', component: () => import('./run/run-page.vue') },
  ],
};
