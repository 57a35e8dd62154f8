import { TableProperties } from '@lucide/vue';
import type { Place } from '../place.ts';

export const dataPlace: Place = {
  id: 'data',
  title: 'Data',
  about: 'Find, read and fix questions and answers',
  icon: TableProperties,
  keys: 'g d',
  ofProject: true,
  pages: [
    { name: '', path: 'data/:dataSet(\\d+)?', component: () => import('./data-view.vue') },
    { name: 'texts', path: 'data/:dataSet(\\d+)/texts', component: () => import('./texts/texts-view.vue') },
    {
      name: 'agreement',
      path: 'data/:dataSet(\\d+)/agreement',
      component: () => import('./agreement/agreement-view.vue'),
    },
  ],
};
