import { computed, type ComputedRef } from 'vue';
import type { ModelId } from '../../../shared/contract/ids.ts';
import type { Model } from '../../../shared/contract/models.ts';
import { client } from '../../client/client.ts';
import { lateRemoval } from '../../design/late-removal.ts';

const removal = lateRemoval<ModelId>();

/** The models that are not about to be removed, and a way to remove one. */
export function useRemoval(models: () => readonly Model[]): {
  readonly present: ComputedRef<readonly Model[]>;
  readonly remove: (model: Model) => void;
} {
  return {
    present: computed(() => models().filter(({ id }) => !removal.isGoing(id))),
    remove: ({ id, name, origin }) => {
      const files = origin.type === 'hub' ? ' What was fetched for it goes, too.' : ' Its files stay.';
      removal.remove([id], `Removed ${name} from the list.${files}`, (model) => client.models.remove({ model }));
    },
  };
}
