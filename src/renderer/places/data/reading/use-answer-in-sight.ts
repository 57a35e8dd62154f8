import { nextTick, watch, type Ref } from 'vue';

/** Reads each text from its beginning; where its first answer is then out of sight, from where that is in the middle. */
export function useAnswerInSight(scroll: Readonly<Ref<HTMLElement | null>>, what: () => unknown): void {
  watch(
    what,
    async () => {
      scroll.value?.scrollTo({ top: 0 });
      await nextTick();
      const box = scroll.value?.getBoundingClientRect();
      const first = scroll.value?.querySelector('mark')?.getBoundingClientRect();
      if (box && first && first.bottom > box.bottom) scroll.value!.scrollTop = first.top - box.top - box.height / 2;
    },
    { flush: 'post', immediate: true },
  );
}
