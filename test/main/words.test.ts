import { describe, expect, it } from 'vitest';
import { readWords } from '../../src/main/words.ts';

const files = ['/home/me/train.json', '/home/me/data'];
const read = (...words: string[]) => readWords(words, '/home/me', (path) => files.includes(path));

describe('the words that the program is started with', () => {
  it('name a file to bring in, wherever one is', () => {
    expect(read('/home/me/train.json').file).toBe('/home/me/train.json');
    expect(read('train.json').file).toBe('/home/me/train.json');
    expect(read('gone.json').file).toBeNull();
  });

  it.each([[['--data-folder', 'data']], [['--data-folder=data']], [['--data-folder', '/home/me/data']]])(
    'name the data folder: %j',
    (words) => expect(read(...words)).toEqual({ dataFolder: '/home/me/data', file: null }),
  );

  it("may be Chromium's own", () => {
    expect(read('--allow-file-access-from-files', '-psn_0_1', '--original-process-start-time=1')).toEqual({
      dataFolder: null,
      file: null,
    });
  });
});
