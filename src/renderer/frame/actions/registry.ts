import { computed, onScopeDispose, shallowReactive, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue';
import type { Action } from './action.ts';

const sources = shallowReactive(new Map<symbol, MaybeRefOrGetter<readonly Action[]>>());

/** Offers actions for as long as the component is there. Those offered last come first where keys are the same. */
export function useActions(actions: MaybeRefOrGetter<readonly Action[]>): void {
  const source = Symbol('actions');
  sources.set(source, actions);
  onScopeDispose(() => sources.delete(source));
}

/** All actions there are now, the last offered first. */
export const actionsNow: ComputedRef<readonly Action[]> = computed(() =>
  [...sources.values()].reverse().flatMap((source) => toValue(source)),
);
