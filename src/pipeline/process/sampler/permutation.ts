import { Random } from '../../../shared/random.ts';

/** Names the generator and how it is keyed: another name is another order. */
export const orderGenerator = 'xoshiro128**(seed, epoch, "order")';

/** Sets the order of the data apart from whatever else draws from the same seed: "order" in ASCII, without the o. */
const orderKey = 0x72646572;

/** A permutation of `[0, count)`, the same for the same seed and epoch on every machine. It is not torch's. */
export function permutation(count: number, seed: number, epoch: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  new Random(seed, epoch, orderKey).shuffle(order);
  return order;
}
