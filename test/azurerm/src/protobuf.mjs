// A small Protocol Buffers codec: enough of the wire format for plugin protocol 5.
// Encoding builds Buffers bottom-up; decoding yields { fieldNumber: [values…] }.

/** @typedef {Record<number, (number | Buffer)[]>} Message decoded fields; length-delimited values are Buffers */

const EMPTY = Buffer.alloc(0);

/** @param {number} n a non-negative safe integer, or a negative one (encoded as 64-bit two's complement) */
export function varint(n) {
  if (n >= 0 && n < 128) return Buffer.from([n]);
  if (n < 0) {
    const out = [];
    let big = BigInt.asUintN(64, BigInt(n));
    for (; big > 127n; big >>= 7n) out.push(Number(big & 127n) | 128);
    out.push(Number(big));
    return Buffer.from(out);
  }
  const out = [];
  let rest = n;
  for (; rest > 127; rest = Math.floor(rest / 128))
    out.push((rest % 128) + 128);
  out.push(rest);
  return Buffer.from(out);
}

/** A length-delimited field (string, bytes or embedded message). @param {number} field @param {string | Uint8Array} value */
export function bytesField(field, value) {
  const body = typeof value === 'string' ? Buffer.from(value) : value;
  return Buffer.concat([varint((field << 3) | 2), varint(body.length), body]);
}

/** A varint field; false and 0 are the protobuf defaults and are left out. @param {number} field @param {number | boolean | undefined} value */
export function intField(field, value) {
  return value
    ? Buffer.concat([varint(field << 3), varint(Number(value))])
    : EMPTY;
}

/** @param {(Uint8Array | false | null | undefined | '')[]} parts */
export function message(...parts) {
  return Buffer.concat(/** @type {Uint8Array[]} */ (parts.filter(Boolean)));
}

/** @param {Buffer} buffer @returns {Message} */
export function decode(buffer) {
  /** @type {Message} */
  const out = {};
  let at = 0;
  const readVarint = () => {
    let value = 0;
    let scale = 1;
    let byte;
    do {
      byte = buffer[at++];
      value += (byte & 127) * scale;
      scale *= 128;
    } while (byte & 128);
    return value;
  };
  while (at < buffer.length) {
    const tag = readVarint();
    const field = Math.floor(tag / 8);
    let value;
    switch (tag % 8) {
      case 0:
        value = readVarint();
        break;
      case 1:
        value = buffer.subarray(at, (at += 8));
        break;
      case 2: {
        const length = readVarint();
        value = buffer.subarray(at, (at += length));
        break;
      }
      case 5:
        value = buffer.subarray(at, (at += 4));
        break;
      default:
        throw new Error(`protobuf: unsupported wire type ${tag % 8}`);
    }
    (out[field] ||= []).push(value);
  }
  return out;
}

/** The last value of an embedded-message or bytes field, or null. @param {Message} m @param {number} field @returns {Buffer | null} */
export const bytesOf = (m, field) =>
  /** @type {Buffer} */ (m[field]?.at(-1) ?? null);

/** @param {Message} m @param {number} field */
export const stringOf = (m, field) => bytesOf(m, field)?.toString('utf8') ?? '';
