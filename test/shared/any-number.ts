import fc from 'fast-check';

/** A finite number from `min` to `max`, never -0: JSON and the eye know one zero, and `toBe` two. */
export const anyNumber = (bounds: Omit<fc.DoubleConstraints, 'noNaN' | 'noDefaultInfinity'> = {}) =>
  fc.double({ ...bounds, noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
