const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** When, as seen from now: `just now`, `5 min ago`, `14:05`, `yesterday 14:05`, `3 Mar`, `3 Mar 2024`. */
export function when(at: Date, now: Date = new Date()): string {
  const minutes = (now.getTime() - at.getTime()) / 60_000;
  if (minutes >= 0 && minutes < 1) return 'just now';
  if (minutes >= 0 && minutes < 60) return `${Math.floor(minutes)} min ago`;
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  const days = Math.ceil((midnight.getTime() - at.getTime()) / 86_400_000);
  if (days <= 0) return clock.format(at);
  if (days === 1) return `yesterday ${clock.format(at)}`;
  return at.getFullYear() === now.getFullYear() ? day.format(at) : dayOfYear.format(at);
}
