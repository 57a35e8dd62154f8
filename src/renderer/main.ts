import './design/design.ts';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './app.vue';
import { followEvents } from './client/events.ts';
import { makeRouter } from './frame/router.ts';

followEvents();
createApp(App).use(createPinia()).use(makeRouter()).mount('#app');
