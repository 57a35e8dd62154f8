import { MessageCircleQuestionMark } from '@lucide/vue';
import type { Place } from '../place.ts';

export const askPlace: Place = {
  id: 'ask',
  title: 'Ask',
  about: 'Put a question to a text and see what the models answer',
  icon: MessageCircleQuestionMark,
  keys: 'g a',
  ofProject: true,
  pages: [{ name: '', path: 'ask', component: () => import('./ask-view.vue') }],
};
