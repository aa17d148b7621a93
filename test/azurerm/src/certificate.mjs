// A throw-away self-signed EC certificate, written as DER by hand: Terraform and a plugin
// authenticate each other with one-off certificates exchanged at start.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** @param {number} n below 65,536 */
function length(n) {
  if (n < 128) return Buffer.from([n]);
  return Buffer.from(n < 256 ? [0x81, n] : [0x82, n >> 8, n & 255]);
}
/** @param {number} tag @param {...(Uint8Array | string)} parts */
function der(tag, ...parts) {
  const body = Buffer.concat(
    parts.map(p => (typeof p === 'string' ? Buffer.from(p) : p)),
  );
  return Buffer.concat([Buffer.from([tag]), length(body.length), body]);
}
const hex = (/** @type {string} */ s) => Buffer.from(s, 'hex');
const sequence = (/** @type {(Uint8Array | string)[]} */ ...parts) =>
  der(0x30, ...parts);
const oid = (/** @type {string} */ encoded) => der(0x06, hex(encoded));
const bits = (/** @type {Uint8Array} */ b) => der(0x03, hex('00'), b);
const time = (/** @type {number} */ ms) =>
  der(
    0x17,
    new Date(ms)
      .toISOString()
      .replace(/[-:T]|\.\d+/g, '')
      .slice(2),
  );
const extension = (
  /** @type {string} */ id,
  /** @type {boolean} */ critical,
  /** @type {Uint8Array} */ value,
) =>
  sequence(
    oid(id),
    ...(critical ? [der(0x01, hex('ff'))] : []),
    der(0x04, value),
  );

const ECDSA_SHA256 = '2a8648ce3d040302';
const COMMON_NAME = '550403';
const BASIC_CONSTRAINTS = '551d13';
const KEY_USAGE = '551d0f';
const EXTENDED_KEY_USAGE = '551d25';
const ALT_NAME = '551d11';
const SERVER_AUTH = '2b06010505070301';
const CLIENT_AUTH = '2b06010505070302';
const DAY = 86_400_000;

/** @returns {{ der: Buffer, cert: string, key: string }} DER form, and PEM certificate and key, for "localhost", valid one day */
export function selfSignedCertificate() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  });
  const algorithm = sequence(oid(ECDSA_SHA256));
  const name = sequence(
    der(0x31, sequence(oid(COMMON_NAME), der(0x0c, 'localhost'))),
  );
  const now = Date.now();
  const body = sequence(
    der(0xa0, der(0x02, hex('02'))), // version 3
    der(0x02, hex('01'), randomBytes(8)), // serial number
    algorithm,
    name,
    sequence(time(now - 60_000), time(now + DAY)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      0xa3,
      sequence(
        extension(BASIC_CONSTRAINTS, true, sequence(der(0x01, hex('ff')))),
        extension(KEY_USAGE, true, der(0x03, hex('02a4'))), // sign, encipher keys, sign certificates
        extension(
          EXTENDED_KEY_USAGE,
          false,
          sequence(oid(SERVER_AUTH), oid(CLIENT_AUTH)),
        ),
        extension(ALT_NAME, false, sequence(der(0x82, 'localhost'))),
      ),
    ),
  );
  const certificate = sequence(
    body,
    algorithm,
    bits(sign('sha256', body, privateKey)),
  );
  const pem = certificate.toString('base64').replace(/.{1,64}/g, '$&\n');
  return {
    der: certificate,
    cert: `-----BEGIN CERTIFICATE-----\n${pem}-----END CERTIFICATE-----\n`,
    key: /** @type {string} */ (
      privateKey.export({ type: 'pkcs8', format: 'pem' })
    ),
  };
}
