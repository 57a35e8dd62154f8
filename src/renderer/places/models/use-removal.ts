import { computed, shallowRef, type ComputedRef } from 'vue';
import type { ModelId } from '../../../shared/contract/ids.ts';
import type { Model } from '../../../shared/contract/models.ts';
import { client } from '../../client/client.ts';
import { failureOf } from '../../client/failure-of.ts';
import { notify, notifyFailure } from '../../design/notices.ts';

const grace = 8000;
const hidden = shallowRef<ReadonlySet<ModelId>>(new Set());

/**
 * Removing a model takes files with it that no undo brings back. So it leaves the list at once, and is removed when the
 * notice with its undo has gone; a window that is closed before that leaves it.
 */
export function useRemoval(models: () => readonly Model[]): {
  readonly present: ComputedRef<readonly Model[]>;
  readonly remove: (model: Model) => void;
} {
  function show(id: ModelId): void {
    hidden.value = new Set([...hidden.value].filter((each) => each !== id));
  }

  function remove(model: Model): void {
    hidden.value = new Set([...hidden.value, model.id]);
    const timer = setTimeout(() => {
      client.models
        .remove({ model: model.id })
        .catch((error: unknown) => notifyFailure(failureOf(error)))
        .finally(() => show(model.id));
    }, grace);
    const files = model.origin.type === 'hub' ? ' What was fetched for it goes, too.' : ' Its files stay.';
    notify(`Removed ${model.name} from the list.${files}`, {
      action: {
        title: 'Undo',
        run: () => {
          clearTimeout(timer);
          show(model.id);
        },
      },
    });
  }

  return { present: computed(() => models().filter(({ id }) => !hidden.value.has(id))), remove };
}
