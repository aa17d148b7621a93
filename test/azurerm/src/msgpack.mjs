// MessagePack, in the subset Terraform uses for values: null, booleans, numbers, strings,
// arrays, maps with string keys, and extension values, which stand for "not yet known".

/** A value Terraform does not know yet. Refinements it may carry are kept as raw bytes. */
export class Unknown {
  /** @param {Buffer} raw the whole extension value */
  constructor(raw) {
    this.raw = raw;
  }
}
export const UNKNOWN = new Unknown(Buffer.from([0xd4, 0, 0]));
/** @param {unknown} value @returns {value is Unknown} */
export const isUnknown = value => value instanceof Unknown;

/** @param {Buffer} b @returns {any} */
export function decode(b) {
  let at = 0;
  const text = (/** @type {number} */ n) => b.toString('utf8', at, (at += n));
  const list = (/** @type {number} */ n) => {
    const out = new Array(n);
    for (let i = 0; i < n; i++) out[i] = value();
    return out;
  };
  const map = (/** @type {number} */ n) => {
    /** @type {Record<string, any>} */
    const out = {};
    for (let i = 0; i < n; i++) {
      const key = value();
      out[key] = value();
    }
    return out;
  };
  const extension = (/** @type {number} */ start, /** @type {number} */ n) => {
    at += 1 + n; // type byte and payload
    return new Unknown(Buffer.from(b.subarray(start, at)));
  };
  const u8 = () => b[at++];
  const u16 = () => {
    const n = b.readUInt16BE(at);
    at += 2;
    return n;
  };
  const u32 = () => {
    const n = b.readUInt32BE(at);
    at += 4;
    return n;
  };
  /** @returns {any} */
  function value() {
    const start = at;
    const c = b[at++];
    if (c < 0x80) return c;
    if (c >= 0xe0) return c - 256;
    if (c < 0x90) return map(c & 15);
    if (c < 0xa0) return list(c & 15);
    if (c < 0xc0) return text(c & 31);
    switch (c) {
      case 0xc0:
        return null;
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc4: {
        const n = u8();
        return b.subarray(at, (at += n));
      }
      case 0xc7:
        return extension(start, u8());
      case 0xc8:
        return extension(start, u16());
      case 0xc9:
        return extension(start, u32());
      case 0xca: {
        const n = b.readFloatBE(at);
        at += 4;
        return n;
      }
      case 0xcb: {
        const n = b.readDoubleBE(at);
        at += 8;
        return n;
      }
      case 0xcc:
        return u8();
      case 0xcd:
        return u16();
      case 0xce:
        return u32();
      case 0xcf: {
        const n = b.readBigUInt64BE(at);
        at += 8;
        return Number(n);
      }
      case 0xd0:
        return b.readInt8(at++);
      case 0xd1: {
        const n = b.readInt16BE(at);
        at += 2;
        return n;
      }
      case 0xd2: {
        const n = b.readInt32BE(at);
        at += 4;
        return n;
      }
      case 0xd3: {
        const n = b.readBigInt64BE(at);
        at += 8;
        return Number(n);
      }
      case 0xd4:
        return extension(start, 1);
      case 0xd5:
        return extension(start, 2);
      case 0xd6:
        return extension(start, 4);
      case 0xd7:
        return extension(start, 8);
      case 0xd8:
        return extension(start, 16);
      case 0xd9:
        return text(u8());
      case 0xda:
        return text(u16());
      case 0xdb:
        return text(u32());
      case 0xdc:
        return list(u16());
      case 0xdd:
        return list(u32());
      case 0xde:
        return map(u16());
      case 0xdf:
        return map(u32());
      default:
        throw new Error(`msgpack: unexpected byte 0x${c.toString(16)}`);
    }
  }
  return value();
}

let scratch = Buffer.allocUnsafe(64 * 1024);

/** @param {unknown} root @returns {Buffer} */
export function encode(root) {
  let at = 0;
  const room = (/** @type {number} */ n) => {
    if (at + n <= scratch.length) return;
    const bigger = Buffer.allocUnsafe(Math.max(scratch.length * 2, at + n));
    scratch.copy(bigger, 0, 0, at);
    scratch = bigger;
  };
  /** length header: fix form when it fits, else the 8, 16 or 32 bit form */
  const header = (
    /** @type {number} */ n,
    /** @type {number} */ fix,
    /** @type {number} */ fixMax,
    /** @type {number[]} */ [c8, c16, c32],
  ) => {
    room(5);
    if (n < fixMax) scratch[at++] = fix | n;
    else if (c8 && n < 0x100) {
      scratch[at++] = c8;
      scratch[at++] = n;
    } else if (n < 0x10000) {
      scratch[at++] = c16;
      at = scratch.writeUInt16BE(n, at);
    } else {
      scratch[at++] = c32;
      at = scratch.writeUInt32BE(n, at);
    }
  };
  const write = (/** @type {any} */ x) => {
    room(9);
    if (x === null || x === undefined) scratch[at++] = 0xc0;
    else if (x === true) scratch[at++] = 0xc3;
    else if (x === false) scratch[at++] = 0xc2;
    else if (typeof x === 'string') {
      const n = Buffer.byteLength(x);
      header(n, 0xa0, 32, [0xd9, 0xda, 0xdb]);
      room(n);
      at += scratch.write(x, at);
    } else if (typeof x === 'number') {
      if (Number.isInteger(x) && x >= 0 && x < 128) scratch[at++] = x;
      else if (Number.isSafeInteger(x)) {
        scratch[at++] = 0xd3;
        at = scratch.writeBigInt64BE(BigInt(x), at);
      } else {
        scratch[at++] = 0xcb;
        at = scratch.writeDoubleBE(x, at);
      }
    } else if (x instanceof Unknown) {
      room(x.raw.length);
      at += x.raw.copy(scratch, at);
    } else if (Buffer.isBuffer(x)) {
      scratch[at++] = 0xc4;
      scratch[at++] = x.length;
      room(x.length);
      at += x.copy(scratch, at);
    } else if (Array.isArray(x)) {
      header(x.length, 0x90, 16, [0, 0xdc, 0xdd]);
      for (const e of x) write(e);
    } else {
      const keys = Object.keys(x);
      header(keys.length, 0x80, 16, [0, 0xde, 0xdf]);
      for (const k of keys) {
        write(k);
        write(x[k]);
      }
    }
  };
  write(root);
  return Buffer.from(scratch.subarray(0, at));
}
