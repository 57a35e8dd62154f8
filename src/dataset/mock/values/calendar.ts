import type { ValuePool } from '../value.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const daysEach = 28;
const days = months.length * daysEach;

/** How many days the dates of one note lie apart at most. */
const season = 56;

/** `3 May`: every month to its 28th, and those of one note within one season. */
export const date: ValuePool = {
  size: days,
  window: season,
  at: (index) => {
    const text = `${1 + (index % daysEach)} ${months[Math.floor(index / daysEach)]!}`;
    return { text, identity: text };
  },
};

/** `07:40`, on the five minutes, between two hours. */
export function clock(fromHour: number, toHour: number): ValuePool {
  return {
    size: (toHour - fromHour) * 12,
    at: (index) => {
      const text = `${twoDigits(fromHour + Math.floor(index / 12))}:${twoDigits((index % 12) * 5)}`;
      return { text, identity: text };
    },
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
