import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

/** Longer texts than this are not read out of an address, characters. */
const longestText = 1_000_000;

/** A text in characters that an address may contain, as short as possible. */
export function packText(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 });
  return btoa(strFromU8(bytes, true))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/** The text that {@link packText} packed; undefined where this is something else, or too long to be one. */
export function unpackText(packed: string): string | undefined {
  if (!/^[\w-]+$/.test(packed)) return undefined;
  try {
    const bytes = strToU8(
      atob(packed.replace(/-/g, '+').replace(/_/g, '/')),
      true,
    );
    return new TextDecoder('utf-8', { fatal: true }).decode(inflate(bytes));
  } catch {
    return undefined;
  }
}

/** Stops as soon as there is more than anybody can have written: a few bytes can stand for a great many. */
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
