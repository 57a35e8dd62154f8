import { onScopeDispose, shallowRef } from 'vue';

/** What a view does with a file that is dropped anywhere, in place of its being imported as data. */
export interface DropTaker {
  /** What letting go will do: `Drop the file to ask about its text`. */
  readonly words: string;
  readonly take: (file: File) => void;
}

const takers = shallowRef<readonly DropTaker[]>([]);
export const dropTakers = takers;

/** Takes dropped files for as long as the component is there. */
export function useDropped(taker: DropTaker): void {
  takers.value = [...takers.value, taker];
  onScopeDispose(() => (takers.value = takers.value.filter((each) => each !== taker)));
}
