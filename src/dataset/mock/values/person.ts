import type { ValuePool } from '../value.ts';

/** A full name: `Grace Adeyemi`. People are told apart, and kept to a split, by their last names. */
export function fullName(first: readonly string[], last: readonly string[]): ValuePool {
  return {
    size: first.length * last.length,
    at: (index) => {
      const family = last[Math.floor(index / first.length)]!;
      return { text: `${first[index % first.length]!} ${family}`, identity: family, narrower: family };
    },
  };
}

/** A last name after a title: `Dr Meyer`. */
export function titledName(titles: readonly string[], last: readonly string[]): ValuePool {
  return fullName(titles, last);
}
