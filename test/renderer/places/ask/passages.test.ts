import { describe, expect, it } from 'vitest';
import { passagesOfFile } from '../../../../src/renderer/places/ask/passages.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const seal = 'The mechanical seal is rated for 16 bar at 20 °C; above that it leaks.';
const bearing = 'The drive end has a deep groove ball bearing, the other end a roller bearing.';

describe('the texts of a file', () => {
  it('are a text file as it stands, with plain line ends', () => {
    expect(passagesOfFile('pump.md', bytes(`# Pump\r\n\r\n${seal}`))).toEqual([
      { text: `# Pump\n\n${seal}`, question: '' },
    ]);
  });

  it('are those of SQuAD with the first question of each', () => {
    const squad = {
      version: '1.1',
      data: [
        {
          title: 'Pump',
          paragraphs: [
            { context: seal, qas: [{ id: '1', question: 'What is the seal rated for?', answers: [] }] },
            { context: bearing, qas: [] },
          ],
        },
      ],
    };
    expect(passagesOfFile('pump.json', bytes(JSON.stringify(squad)))).toEqual([
      { text: seal, question: 'What is the seal rated for?' },
      { text: bearing, question: '' },
    ]);
  });

  it('are any longer strings of JSON Lines, each once', () => {
    const lines = [{ note: seal, author: 'M. Quayle' }, { note: seal }, { note: bearing, question: 'Which bearing?' }];
    const file = lines.map((line) => JSON.stringify(line)).join('\n');
    expect(passagesOfFile('notes.jsonl', bytes(file))).toEqual([
      { text: seal, question: '' },
      { text: bearing, question: 'Which bearing?' },
    ]);
  });

  it('are read in the encodings that text files come in', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Array.from('é\n', (sign) => [sign.charCodeAt(0), 0]).flat()]);
    expect(passagesOfFile('a.txt', utf16)[0]!.text).toBe('é\n');
    expect(passagesOfFile('a.txt', new Uint8Array([0xe9]))[0]!.text).toBe('é');
    expect(passagesOfFile('a.txt', new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))[0]!.text).toBe('a');
  });

  it.each([
    ['letter.docx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]), 'is not a text file'],
    ['empty.txt', bytes(' \n'), 'There is no text in empty.txt'],
    ['numbers.json', bytes('[1, 2, "short"]'), 'There is no text in numbers.json'],
    ['broken.json', bytes('{"context": "The seal'), 'broken.json is not JSON'],
  ])('are none in %s, which says why', (name, content, message) => {
    expect(() => passagesOfFile(name, content)).toThrow(message);
  });
});
