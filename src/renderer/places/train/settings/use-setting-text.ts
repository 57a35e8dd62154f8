import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import type { ArgumentDescription } from '../../../../shared/contract/arguments.ts';
import { readValue, sameValue, showValue } from '../form/argument-value.ts';

export interface SettingText {
  readonly text: Ref<string>;
  /** Why what stands in the field is no value; null where it is one. */
  readonly problem: ComputedRef<string | null>;
}

/** What is typed for an argument: it stays as it is typed, and `set` hears of every value that can be read of it. */
export function useSettingText(
  argument: ArgumentDescription,
  value: () => unknown,
  set: (value: unknown) => void,
): SettingText {
  const text = ref(showValue(value()));
  const read = computed(() => readValue(argument, text.value));
  const meant = () => ('value' in read.value ? (read.value.value ?? argument.default) : undefined);

  // From elsewhere, by a reset or another preset; what means the same is left as it was typed.
  watch(value, (now) => {
    if (!sameValue(now, meant())) text.value = showValue(now);
  });
  watch(text, () => {
    if ('value' in read.value && !sameValue(read.value.value ?? argument.default, value())) set(read.value.value);
  });
  return { text, problem: computed(() => ('problem' in read.value ? read.value.problem : null)) };
}
