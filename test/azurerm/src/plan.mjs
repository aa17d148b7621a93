// Turns Terraform's proposed new value of a resource into the planned one: defaults, values only
// known after apply, normalised spellings, and which changes need a new resource.
import { isUnknown, UNKNOWN } from './msgpack.mjs';
import { eachHolder, isPresent, sameValue } from './paths.mjs';
import { objectMembers } from './schema.mjs';
import { failedConditions, replacedAttributes } from './rules/conditions.mjs';

/** @typedef {import('./schema.mjs').Block} Block */
/** @typedef {import('./rules/index.mjs').ResourceRules} ResourceRules */

/** "West Europe" and "westeurope" are one location. @param {string} s */
export const normalizeLocation = s => s.replaceAll(' ', '').toLowerCase();

/** @param {ResourceRules} rules @param {any} planned */
function applyDefaults(rules, planned) {
  for (const rule of rules.attributes) {
    if (rule.default === undefined) continue;
    const last = /** @type {string} */ (rule.names.at(-1));
    eachHolder(planned, rule.names, rule.sets, holder => {
      if (holder[last] === null) holder[last] = rule.default;
    });
  }
}

/** Keep the prior spelling where the provider treats both as equal. @param {ResourceRules} rules @param {any} planned @param {any} prior */
function normalizeSpelling(rules, planned, prior) {
  for (const {
    normalize,
    names: [name],
    path,
  } of rules.attributes) {
    if (!normalize || path.includes('.')) continue;
    const now = planned[name];
    const before = prior?.[name];
    if (typeof now !== 'string') continue;
    const fold =
      normalize === 'location'
        ? normalizeLocation
        : (/** @type {string} */ s) => s.toLowerCase();
    if (typeof before === 'string' && fold(before) === fold(now))
      planned[name] = before;
    else if (normalize === 'location') planned[name] = normalizeLocation(now);
  }
}

/**
 * Lists and sets of objects that are attributes rather than blocks (inline subnets, security rules, routes) come
 * from the configuration as they are: put back what the provider had computed in the matching earlier element.
 * @param {Block} block @param {ResourceRules} rules @param {any} planned @param {any} prior
 */
function fillObjectMembers(block, rules, planned, prior) {
  const computed = new Set(
    rules.attributes.filter(r => r.computed && r.place.member).map(r => r.path),
  );
  for (const [name, { type }] of Object.entries(block.attributes ?? {})) {
    const members = objectMembers(type);
    if (!members || !Array.isArray(planned[name])) continue;
    const earlier = Array.isArray(prior?.[name]) ? prior[name] : [];
    for (const element of planned[name]) {
      if (!element || isUnknown(element)) continue;
      const same = earlier.find(
        (/** @type {any} */ e) =>
          e &&
          ('name' in members
            ? e.name === element.name
            : Object.keys(members).every(
                m => !isPresent(element[m]) || sameValue(e[m], element[m]),
              )),
      );
      for (const member of Object.keys(members)) {
        if (element[member] !== null) continue;
        if (
          computed.has(`${name}.${member}`) ||
          (member === 'id' && !rules.attributes.length)
        )
          element[member] = same ? same[member] : UNKNOWN;
        else if (same && !isPresent(same[member]))
          element[member] = same[member];
      }
    }
  }
}

/**
 * Null computed attributes become "known after apply", where the object is new.
 * @param {Block} block @param {any} planned @param {any} config null below lists, where elements cannot be matched up @param {any} prior
 */
function markUnknown(block, planned, config, prior) {
  if (!planned || isUnknown(planned)) return;
  for (const [name, a] of Object.entries(block.attributes ?? {}))
    if (
      a.computed &&
      planned[name] === null &&
      !isPresent(config?.[name]) &&
      prior?.[name] === undefined
    )
      planned[name] = UNKNOWN;
  for (const [name, nested] of Object.entries(block.block_types ?? {})) {
    const value = planned[name];
    const before = prior?.[name];
    if (name === 'timeouts' || !value || isUnknown(value)) continue;
    if (Array.isArray(value))
      value.forEach((e, i) =>
        markUnknown(
          nested.block,
          e,
          null,
          nested.nesting_mode === 'list' ? before?.[i] : undefined,
        ),
      );
    else if (nested.nesting_mode === 'single')
      markUnknown(nested.block, value, config?.[name], before ?? undefined);
  }
}

/** Write-only arguments never reach plan or state. @param {Block} block @param {any} value */
export function dropWriteOnly(block, value) {
  for (const [name, a] of Object.entries(block.attributes ?? {}))
    if (a.write_only) value[name] = null;
  for (const [name, nested] of Object.entries(block.block_types ?? {}))
    if (Array.isArray(value[name]))
      for (const e of value[name])
        if (e && !isUnknown(e)) dropWriteOnly(nested.block, e);
}

/** @param {ResourceRules} rules @param {any} planned @param {any} prior @returns {import('./paths.mjs').Steps[]} */
function forcedReplacements(rules, planned, prior) {
  /** @type {Map<string, import('./paths.mjs').Steps>} */
  const paths = new Map();
  for (const rule of rules.attributes) {
    if (!rule.forceNew) continue;
    const last = /** @type {string} */ (rule.names.at(-1));
    const set = rule.sets.indexOf(true);
    if (set >= 0 && set < rule.names.length - 1) {
      // below a set: compare the set as a whole
      if (set === 0 && !sameValue(planned[rule.names[0]], prior[rule.names[0]]))
        paths.set(rule.names[0], [rule.names[0]]);
      continue;
    }
    /** @type {Map<string, any>} */
    const before = new Map();
    const after = new Map();
    eachHolder(prior, rule.names, rule.sets, (holder, steps) =>
      before.set(JSON.stringify([...steps, last]), holder[last]),
    );
    eachHolder(planned, rule.names, rule.sets, (holder, steps) =>
      after.set(JSON.stringify([...steps, last]), holder[last]),
    );
    const isBlock = Boolean(rule.place.nested);
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const a = before.get(key);
      const b = after.get(key);
      // A block that forces a new resource does so when it comes or goes; its arguments speak for themselves.
      const changed = isBlock
        ? (Array.isArray(a) ? a.length : isPresent(a)) !==
            (Array.isArray(b) ? b.length : isPresent(b)) &&
          (isPresent(a) || isPresent(b))
        : !sameValue(a, b);
      if (changed) paths.set(key, JSON.parse(key));
    }
  }
  return [...paths.values()];
}

/**
 * @param {Block} block @param {ResourceRules} rules @param {{ prior: any, proposed: any, config: any }} values
 * @returns {{ planned: any, replace: import('./paths.mjs').Steps[], errors: string[] }}
 */
export function planResource(block, rules, { prior, proposed, config }) {
  const planned = proposed;
  applyDefaults(rules, planned);
  normalizeSpelling(rules, planned, prior);
  fillObjectMembers(block, rules, planned, prior);
  dropWriteOnly(block, planned);
  markUnknown(block, planned, config, prior ?? undefined);
  const values = { planned, config, prior };
  const errors = failedConditions(rules.plan, values, rules.exists);
  /** @type {import('./paths.mjs').Steps[]} */
  let replace = [];
  if (prior) {
    replace = forcedReplacements(rules, planned, prior);
    for (const name of replacedAttributes(rules.replaceWhen, values))
      if (!replace.some(r => r[0] === name)) replace.push([name]);
    if (replace.length)
      // the new resource gets new computed values
      for (const [name, a] of Object.entries(block.attributes ?? {}))
        if (a.computed && !isPresent(config[name])) planned[name] = UNKNOWN;
  }
  return { planned, replace, errors };
}
