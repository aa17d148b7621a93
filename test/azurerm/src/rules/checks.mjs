// Checks of a single value: what a provider's ValidateFunc does.
import { isIP, isIPv4 } from 'node:net';
import { isBetween, parseCidr } from '../cidr.mjs';

/**
 * @typedef {{ enum: (string|number)[], ignoreCase?: boolean } | { range: [number, number|null] } | { length: [number, number] }
 *   | { pattern: string, message?: string } | { notPattern: string, message?: string } | { format: string }
 *   | { id: string } | { idName: { type: string, name: string, ignoreCase?: boolean } } | { all: Check[] } | { any: Check[] }} Check
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @param {string} v */
const portError = v => {
  const m = /^(\d+)(?:-(\d+))?$/.exec(v);
  if (!m) return 'expected `number` or `num1-num2`';
  const from = Number(m[1]);
  const to = Number(m[2] ?? m[1]);
  if (from < 1 || to > 65535) return 'port is out of range (1-65535)';
  return from > to
    ? `beginning port (${from}) should be less than ending port (${to})`
    : null;
};

/** @param {any} tags */
const tagsError = tags => {
  const entries = Object.entries(tags ?? {});
  if (entries.length > 50)
    return 'a maximum of 50 tags can be applied to each resource';
  for (const [key, value] of entries) {
    if (key.length > 512)
      return `the maximum length for a tag key is 512 characters: "${key}" is ${key.length} characters`;
    if (typeof value === 'string' && value.length > 256)
      return `the maximum length for a tag value is 256 characters: the value for "${key}" is ${value.length} characters`;
  }
  return null;
};

/** Named formats; each returns what is wrong, or null. @type {Record<string, (v: any) => string | null>} */
const FORMATS = {
  notEmpty: v => (v === '' ? 'expected a string that is not empty' : null),
  uuid: v => (UUID.test(v) ? null : 'expected a valid UUID'),
  cidr: v => (parseCidr(v) ? null : 'expected a valid CIDR Value'),
  ip: v => (isIP(v) ? null : 'expected a valid IP'),
  ipv4: v => (isIPv4(v) ? null : 'expected a valid IPv4 address'),
  ipv4Range: v => {
    const [from, to, ...more] = String(v).split('-');
    return isIPv4(from) &&
      isIPv4(to ?? '') &&
      !more.length &&
      isBetween(to, from, '255.255.255.255')
      ? null
      : 'expected a valid IP range';
  },
  azureApipa: v =>
    isBetween(v, '169.254.21.0', '169.254.22.255')
      ? null
      : 'is not within Azure reserved APIPA range: [169.254.21.0, 169.254.22.255]',
  rfc3339: v =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(v) &&
    !Number.isNaN(Date.parse(v))
      ? null
      : 'expected a valid RFC3339 date',
  json: v => {
    try {
      JSON.parse(v || 'null');
      return null;
    } catch (e) {
      return `contains an invalid JSON: ${/** @type {Error} */ (e).message}`;
    }
  },
  bgpCommunity: v => {
    const parts = String(v).split(':');
    return parts.length === 2 &&
      parts.every(p => /^\d+$/.test(p) && Number(p) <= 65535)
      ? null
      : 'invalid notation of bgp community: expected "x:y", each in [0, 65535]';
  },
  armId: v =>
    /^\/([^/]+\/[^/]+\/)*[^/]+\/[^/]+$/.test(v)
      ? null
      : 'cannot parse as a resource id',
  portOrRange: portError,
  tags: tagsError,
};

/** @param {string} template "/subscriptions/{}/…" @param {string} value */
function idSegments(template, value) {
  const expected = template.split('/').slice(1);
  const got = String(value)
    .replace(/^\/|\/$/g, '')
    .split('/'); // outer slashes are optional
  if (got.length !== expected.length)
    return { error: `expected ${expected.length} segments, got ${got.length}` };
  const wrong = expected.findIndex((e, i) =>
    e === '{}' ? got[i] === '' : e !== got[i],
  );
  if (wrong >= 0)
    return {
      error:
        expected[wrong] === '{}'
          ? `segment ${wrong} is empty`
          : `segment ${wrong} should be the literal value "${expected[wrong]}", got "${got[wrong]}"`,
    };
  return { name: got.at(-1) };
}

/** @type {Map<string, RegExp>} */
const compiled = new Map();
/** @param {string} source */
function regex(source) {
  let r = compiled.get(source);
  if (!r) compiled.set(source, (r = new RegExp(source)));
  return r;
}

/**
 * @param {Check} check @param {any} value a known, non-null value @param {string} key the attribute's dotted name, for the message
 * @param {Record<string, string>} ids id templates by type
 * @returns {string | null} what is wrong
 */
export function checkValue(check, value, key, ids) {
  if ('enum' in check) {
    const fold = (/** @type {any} */ v) =>
      check.ignoreCase ? String(v).toLowerCase() : v;
    if (check.enum.some(e => fold(e) === fold(value))) return null;
    return `expected ${key} to be one of [${check.enum
      .map(e => JSON.stringify(e))
      .join(' ')}], got ${value}`;
  }
  if ('range' in check) {
    const [min, max] = check.range;
    if (value >= min && (max === null || value <= max)) return null;
    return max === null
      ? `expected ${key} to be at least (${min}), got ${value}`
      : `expected ${key} to be in the range (${min} - ${max}), got ${value}`;
  }
  if ('length' in check) {
    const [min, max] = check.length;
    const n = Buffer.byteLength(String(value));
    return n >= min && n <= max
      ? null
      : `expected length of ${key} to be in the range (${min} - ${max}), got ${value}`;
  }
  if ('pattern' in check || 'notPattern' in check) {
    const wanted = 'pattern' in check;
    if (
      regex(wanted ? check.pattern : check.notPattern).test(String(value)) ===
      wanted
    )
      return null;
    return check.message
      ? `invalid value for ${key} (${check.message}), got ${value}`
      : `expected value of ${key} to ${
          wanted ? '' : 'not '
        }match regular expression ${JSON.stringify(
          wanted ? check.pattern : check.notPattern,
        )}, got ${value}`;
  }
  if ('format' in check) {
    const error = FORMATS[check.format]?.(value);
    return error
      ? `"${key}": ${error}${
          typeof value === 'string' ? `, got ${JSON.stringify(value)}` : ''
        }`
      : null;
  }
  if ('id' in check || 'idName' in check) {
    const type = 'id' in check ? check.id : check.idName.type;
    const { error, name } = idSegments(ids[type], value);
    if (error)
      return `parsing ${JSON.stringify(
        value,
      )}: parsing the ${type} ID: ${error}; expected a ${type} ID that matched ${
        ids[type]
      }`;
    if ('id' in check) return null;
    const { name: wanted, ignoreCase } = check.idName;
    return name === wanted ||
      (ignoreCase && name?.toLowerCase() === wanted.toLowerCase())
      ? null
      : `expected ${key} to reference a ${type} with name ${wanted} but got "${name}"`;
  }
  if ('all' in check)
    return (
      check.all.map(c => checkValue(c, value, key, ids)).find(Boolean) ?? null
    );
  const errors = check.any.map(c => checkValue(c, value, key, ids));
  return errors.includes(null) ? null : errors.join('; ');
}
