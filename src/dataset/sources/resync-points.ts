const beginning = /^\{\s*"(?:[^"\\\n]|\\.)*"\s*:/;

/**
 * Where in the bytes of one object another of its kind seems to begin: with the same first field, spaced the same way, behind
 * a comma or a line break. Only a guess: for bytes that are known to be damaged.
 */
export function resyncPoints(bytes: Buffer): number[] {
  const prefix = beginning.exec(bytes.toString('latin1', 0, 500))?.[0];
  if (prefix === undefined) return [];
  const wanted = Buffer.from(prefix, 'latin1');
  const points: number[] = [];
  for (let at = bytes.indexOf(wanted, 1); at !== -1; at = bytes.indexOf(wanted, at + 1)) {
    if (isSeparated(bytes, at)) points.push(at);
  }
  return points;
}

function isSeparated(bytes: Buffer, at: number): boolean {
  let before = at - 1;
  while (before > 0 && (bytes[before] === 0x20 || bytes[before] === 0x09 || bytes[before] === 0x0d)) before -= 1;
  return bytes[before] === 0x0a || bytes[before] === 0x2c;
}

/** Whether the bytes are whole after all. */
export function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
