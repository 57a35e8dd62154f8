import { count } from './number.ts';
import { remaining } from './duration.ts';

/** How far anything is: work of the contract, and runs. */
export interface Progress {
  readonly label: string;
  readonly completed: number;
  /** Null where nobody knows. */
  readonly total: number | null;
  readonly unit: string;
  readonly etaSeconds: number | null;
}

/** From 0 to 1; null where nobody knows. */
export function shareOf({ completed, total }: Pick<Progress, 'completed' | 'total'>): number | null {
  return total === null || total <= 0 ? null : Math.min(1, completed / total);
}

/** `42 % · 3 min left`, or `12,000 entries` where nobody knows how many there are; nothing before the first. */
export function describeProgress(progress: Progress): string {
  const share = shareOf(progress);
  if (share === null && progress.completed === 0) return '';
  const far = share === null ? `${count(progress.completed)} ${progress.unit}` : `${Math.floor(share * 100)} %`;
  return progress.etaSeconds === null ? far : `${far} · ${remaining(progress.etaSeconds)} left`;
}
