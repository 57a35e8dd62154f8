import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultCacheFolder } from '../../../../src/pipeline/preprocess/cache/cache-folder.ts';

describe('defaultCacheFolder', () => {
  it.each([
    ['linux', {}, join('home', '.cache')],
    ['linux', { XDG_CACHE_HOME: 'elsewhere' }, 'elsewhere'],
    ['darwin', {}, join('home', 'Library', 'Caches')],
    ['win32', { LOCALAPPDATA: 'local' }, 'local'],
    ['win32', {}, join('home', 'AppData', 'Local')],
  ] as const)('is where %s keeps such things (%o)', (platform, environment, base) => {
    expect(defaultCacheFolder(platform, environment, 'home')).toBe(join(base, 'spanwright', 'features'));
  });
});
