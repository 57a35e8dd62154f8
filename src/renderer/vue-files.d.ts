/** For the linter, which does not read Vue files as `vue-tsc` does. */
declare module '*.vue' {
  import type { Component } from 'vue';
  const component: Component;
  export default component;
}
