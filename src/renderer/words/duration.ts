/** `45 s`, `3 min 20 s`, `1 h 05 min`: for tables and charts, where it is compared. */
export function shortDuration(seconds: number): string {
  if (seconds > 0 && seconds < 1) return '< 1 s';
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${twoDigits(whole % 60)} s`;
  const minutes = Math.round(whole / 60);
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}

/** `less than a minute`, `about 6 minutes`, `about 2½ hours`: for sentences, as exact as an estimate can be. */
export function aboutDuration(seconds: number): string {
  if (seconds < 50) return 'less than a minute';
  const minutes = Math.round(seconds / 60);
  if (minutes <= 1) return 'about a minute';
  if (minutes < 55) return `about ${minutes} minutes`;
  const halves = Math.round(seconds / 1800);
  const hours = Math.floor(halves / 2);
  if (halves <= 2) return 'about an hour';
  if (hours < 36) return `about ${hours}${halves % 2 ? '½' : ''} hours`;
  return `about ${Math.round(hours / 24)} days`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** What is left, beside a bar: `a few seconds`, `20 s`, `3 min`, `1 h 40 min`. */
export function remaining(seconds: number): string {
  if (seconds < 5) return 'a few seconds';
  if (seconds < 90) return `${Math.round(seconds / 5) * 5} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}
