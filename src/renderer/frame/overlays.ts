import { ref } from 'vue';

/** Whether the palette is open. */
export const paletteOpen = ref(false);

/** Whether the keys of the view are shown. */
export const keysOpen = ref(false);

/** Whether the name of the person is asked for. */
export const nameOpen = ref(false);
