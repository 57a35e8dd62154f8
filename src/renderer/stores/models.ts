import { defineStore } from 'pinia';
import { computed } from 'vue';
import type { ModelId } from '../../shared/contract/ids.ts';
import type { Model } from '../../shared/contract/models.ts';
import { client } from '../client/client.ts';
import { onEvent, onStreamOpen } from '../client/events.ts';
import { useCall } from '../client/use-call.ts';

/** All models on this machine, the newest first. */
export const useModels = defineStore('models', () => {
  const { data, failure, run: load } = useCall((signal) => client.models.list(undefined, { signal }));
  const all = computed<readonly Model[]>(() => data.value ?? []);
  const loaded = computed(() => data.value !== undefined);
  const byId = (id: ModelId) => all.value.find((model) => model.id === id) ?? null;

  onEvent('model', () => void load());
  onStreamOpen(() => void load());
  return { all, loaded, failure, byId, load };
});
