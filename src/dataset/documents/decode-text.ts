import { isUtf8 } from 'node:buffer';
import { Failure } from '../../shared/failure.ts';
import { detectEncoding } from '../sources/encoding.ts';
import { mostMarkupLength } from './limits.ts';
import type { DocumentSource } from './reader.ts';

/**
 * The text of a document in whatever encoding it is: as its byte order mark says, or else as the document itself does, or
 * else UTF-8 where it is that, and Windows-1252 where it is not. Throws a `Failure` for what is no text.
 *
 * @param declared the name of the encoding that the document gives, if it does
 */
export function decodeText({ name, bytes }: DocumentSource, declared: string | null = null): string {
  const detected = detectEncoding(bytes);
  if (detected === 'utf-32') throw notText(name);
  const label = detected !== 'utf-8' ? detected : isUtf8(bytes) ? 'utf-8' : (declared ?? 'windows-1252');
  const text = decoderOf(label).decode(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (text.includes('\0')) throw notText(name);
  if (text.length > mostMarkupLength) {
    throw new Failure({
      code: 'document-too-large',
      message: `${name}: this is ${Math.round(text.length / 2 ** 20)} million characters of text.`,
      mend: `Split it into files of less than ${mostMarkupLength / 2 ** 20} million each.`,
    });
  }
  return text;
}

/** Documents name encodings that nobody knows. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

function notText(name: string): Failure {
  return new Failure({
    code: 'document-not-text',
    message: `${name}: this is no text that can be read.`,
    mend: 'Save it as text in UTF-8, or as PDF, Word (.docx), HTML or Markdown.',
  });
}
