import { Inflate, deflateSync, strToU8 } from 'fflate';
// Apart from here, because the Learn page, which links to Design, loads no compressor.
import { fromBase64Url, toBase64Url } from './base64url';

/** Longer texts than this are not read out of an address, characters. */
const longestText = 1_000_000;

/** A text in characters that an address may contain, as short as possible. @public */
export function packText(text: string): string {
  return toBase64Url(deflateSync(strToU8(text), { level: 9 }));
}

/** The text that {@link packText} packed; undefined where the input is something else, or too long. @public */
export function unpackText(packed: string): string | undefined {
  try {
    const bytes = inflate(fromBase64Url(packed));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Stops when the output is longer than any text that a user can have written, because a few bytes can stand for very
 * many.
 */
function inflate(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isComplete = false;
  const stream = new Inflate((part, final) => {
    length += part.length;
    if (length > longestText) throw new Error('The text is too long.');
    parts.push(part);
    isComplete ||= final;
  });
  for (let at = 0; at < bytes.length; at += 1024) {
    stream.push(bytes.slice(at, at + 1024), at + 1024 >= bytes.length);
  }
  if (!isComplete) throw new Error('The text is not complete.');
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
